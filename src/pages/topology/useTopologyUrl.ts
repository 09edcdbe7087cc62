import { useMemo } from 'react';
import { wordsOf } from '../../components/basics/wordsOf';
import { useUrlParameter } from '../../components/links/useUrlParameter';

/** The reader's filters. */
export interface TopologyQuery {
  /** An empty list means all. */
  readonly clusters: readonly string[];
  /** Such as `infra/public`; `''` for every Gateway. */
  readonly gateway: string;
  /** The highlighted hostname or URL; `''` for none. */
  readonly hostname: string;
  /** Shows only the highlighted ways. */
  readonly hostnameOnly: boolean;
  readonly problemsOnly: boolean;
}

/** The reader's filters and their setters. */
export interface TopologyUrl extends TopologyQuery {
  readonly setClusters: (clusters: readonly string[]) => void;
  readonly setGateway: (gateway: string) => void;
  readonly setHostname: (hostname: string) => void;
  readonly setHostnameOnly: (only: boolean) => void;
  readonly setProblemsOnly: (only: boolean) => void;
}

/** Keeps the reader's filters in the URL. The identity is stable while the filters are the same. */
export function useTopologyUrl(): TopologyUrl {
  const [cluster, setCluster] = useUrlParameter('cluster');
  const [gateway, setGateway] = useUrlParameter('gateway');
  const [hostname, setHostname] = useUrlParameter('hostname');
  const [problems, setProblems] = useUrlParameter('problems');
  const [only, setOnly] = useUrlParameter('only');
  const clusters = useMemo(() => wordsOf(cluster), [cluster]);
  return useMemo(
    () => ({
      clusters,
      gateway,
      hostname,
      hostnameOnly: only !== '',
      problemsOnly: problems !== '',
      setClusters: wanted => setCluster(wanted.join(' ')),
      setGateway,
      setHostname,
      setHostnameOnly: wanted => setOnly(wanted ? 'ways' : ''),
      setProblemsOnly: wanted => setProblems(wanted ? 'only' : ''),
    }),
    [
      clusters,
      gateway,
      hostname,
      only,
      problems,
      setCluster,
      setGateway,
      setHostname,
      setOnly,
      setProblems,
    ]
  );
}
