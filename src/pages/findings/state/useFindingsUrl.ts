import { useMemo } from 'react';
import type { Severity } from '../../../analysis';
import { wordsOf } from '../../../components/basics/wordsOf';
import { useUrlParameter } from '../../../components/links/useUrlParameter';
import { severitiesOf, severityParameter } from '../findingFilter';
import { type Grouping, groupingOf } from '../list/groups';

/** The reader's filters in the URL, and their setters. */
export interface FindingsUrl {
  readonly severities: readonly Severity[];
  readonly setSeverities: (severities: readonly Severity[]) => void;
  /** An empty list means all. */
  readonly clusters: readonly string[];
  readonly setClusters: (clusters: readonly string[]) => void;
  /** An empty list means all. */
  readonly codes: readonly string[];
  readonly setCodes: (codes: readonly string[]) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
  /** Shows every severity, cluster, code and namespace. */
  readonly showAll: () => void;
}

/**
 * Keeps the reader's filters in the URL. The identity of a list is stable while its content is the
 * same.
 */
export function useFindingsUrl(): FindingsUrl {
  const [severity, setSeverity] = useUrlParameter('severity');
  const [cluster, setCluster] = useUrlParameter('cluster');
  const [code, setCode] = useUrlParameter('code');
  const [group, setGroup] = useUrlParameter('group');
  const [, setNamespace] = useUrlParameter('namespace');
  const severities = useMemo(() => severitiesOf(severity), [severity]);
  const clusters = useMemo(() => wordsOf(cluster), [cluster]);
  const codes = useMemo(() => wordsOf(code), [code]);
  return {
    severities,
    setSeverities: wanted => setSeverity(severityParameter(wanted)),
    clusters,
    setClusters: wanted => setCluster(wanted.join(' ')),
    codes,
    setCodes: wanted => setCode(wanted.join(' ')),
    grouping: groupingOf(group),
    setGrouping: wanted => setGroup(wanted === 'none' ? '' : wanted),
    showAll: () => {
      [setCluster, setCode, setNamespace].forEach(clear => clear(''));
      setSeverity('error warning info');
    },
  };
}
