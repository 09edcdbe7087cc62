import { useEffect, useMemo } from 'react';
import { type Scope, splitClusters, useScope } from '../../fleet';
import { wordsOf } from '../basics/wordsOf';
import { useUrlParameter } from '../links/useUrlParameter';

/**
 * The clusters of a page whose link can be shared. Inside a cluster URL, the URL's clusters. At
 * home, the parameter `clusters`, because the recipient of a link can have other clusters selected.
 * If the parameter is missing, the hook writes the selected clusters into it.
 *
 * @returns A change of the scope at home applies to this page only.
 */
export function useUrlScope(): Scope {
  const scope = useScope();
  const [parameter, setParameter] = useUrlParameter('clusters');
  const { atHome, clusters, available, needsChoice, choose } = scope;
  const own = clusters.join(' ');
  useEffect(() => {
    if (atHome && parameter === '' && own !== '') setParameter(own);
  }, [atHome, parameter, own, setParameter]);
  return useMemo(() => {
    if (!atHome || parameter === '') return scope;
    const wanted = wordsOf(parameter);
    const { unknown } = splitClusters(wanted, available);
    const named = available.filter(cluster => wanted.includes(cluster));
    return {
      ...scope,
      clusters: named,
      unknown,
      needsChoice: named.length === 0 && available.length > 0,
      choose: (chosen: readonly string[]) => {
        if (needsChoice) choose(chosen);
        setParameter(chosen.join(' '));
      },
    };
  }, [scope, atHome, parameter, available, needsChoice, choose, setParameter]);
}
