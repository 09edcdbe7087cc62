import { useEffect, useMemo } from 'react';
import { type Scope, useScope } from '../../fleet';
import { wordsOf } from '../basics/wordsOf';
import { useUrlParameter } from '../links/useUrlParameter';

/** A scope that a link carries along. */
export interface UrlScope extends Scope {
  /** Clusters that the URL names and Headlamp does not know. */
  readonly strangers: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * The clusters of a page whose address is passed on: inside a cluster URL those of the URL, and at
 * home, where whoever follows a link may have chosen others, those of the parameter `clusters`.
 * Where it is missing the clusters of the fleet are written into it.
 *
 * @returns The scope; what is chosen at home is chosen for this page alone.
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
