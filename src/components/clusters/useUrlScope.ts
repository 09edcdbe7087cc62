import { useEffect, useMemo } from 'react';
import { type Scope, useScope } from '../../fleet';
import { wordsOf } from '../basics/wordsOf';
import { useUrlParameter } from '../links/useUrlParameter';

/** A scope that is part of the page's link. */
export interface UrlScope extends Scope {
  /** Clusters that the URL names and that Headlamp does not know. */
  readonly strangers: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * The clusters of a page whose link can be shared. Inside a cluster URL, the URL's clusters. At
 * home, the parameter `clusters`, because the recipient of a link can have other clusters selected.
 * If the parameter is missing, the hook writes the selected clusters into it.
 *
 * @returns A change of the scope at home applies to this page only.
 */
export function useUrlScope(): UrlScope {
  const scope = useScope();
  const [parameter, setParameter] = useUrlParameter('clusters');
  const { atHome, clusters, available, needsChoice, choose } = scope;
  const own = clusters.join(' ');
  useEffect(() => {
    if (atHome && parameter === '' && own !== '') setParameter(own);
  }, [atHome, parameter, own, setParameter]);
  return useMemo(() => {
    if (!atHome || parameter === '') return { ...scope, strangers: NONE };
    const wanted = wordsOf(parameter);
    const named = available.filter(cluster => wanted.includes(cluster));
    return {
      ...scope,
      clusters: named,
      strangers: wanted.filter(cluster => !available.includes(cluster)),
      needsChoice: named.length === 0 && available.length > 0,
      choose: (chosen: readonly string[]) => {
        if (needsChoice) choose(chosen);
        setParameter(chosen.join(' '));
      },
    };
  }, [scope, atHome, parameter, available, needsChoice, choose, setParameter]);
}
