import { useEffect, useMemo, useRef } from 'react';
import { type Scope, splitClusters, useScope } from '../../fleet';
import { wordsOf } from '../basics/wordsOf';
import { useUrlParameter } from '../links/useUrlParameter';

/**
 * The clusters of a page whose link can be shared. Inside a cluster URL, the URL's clusters. At
 * home, the parameter `clusters`, because the recipient of a link can have other clusters chosen.
 * The hook writes the chosen clusters into the URL, and keeps them up to date there.
 *
 * @returns At home, a change is remembered for all pages, unless the page was opened by a link to
 *   other clusters. Then the change applies to this page only.
 */
export function useUrlScope(): Scope {
  const scope = useScope();
  const [parameter, setParameter] = useUrlParameter('clusters');
  const { atHome, clusters, available, choose } = scope;
  const own = clusters.join(' ');
  // The choice that was written last. A page with it follows the choice, also of another tab.
  const written = useRef(own);
  useEffect(() => {
    const follows = parameter === '' || parameter === written.current;
    written.current = own;
    if (atHome && follows && parameter !== own) setParameter(own);
  }, [atHome, parameter, own, setParameter]);
  return useMemo(() => {
    if (!atHome || parameter === '' || parameter === own) return scope;
    const wanted = wordsOf(parameter);
    const { unknown } = splitClusters(wanted, available);
    const named = available.filter(cluster => wanted.includes(cluster));
    return {
      ...scope,
      clusters: named,
      unknown,
      needsChoice: named.length === 0 && available.length > 0,
      choose: (chosen: readonly string[]) => {
        // Without any choice of its own, the recipient of a link takes this one.
        if (own === '') choose(chosen);
        setParameter(chosen.join(' '));
      },
    };
  }, [scope, atHome, own, parameter, available, choose, setParameter]);
}
