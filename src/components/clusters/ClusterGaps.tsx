import type { MissingAccess } from '../../fleet';
import type { MalformedObject } from '../../kube/answers/clusterObject';
import { FailedReads } from './FailedReads';
import { MalformedObjectList } from './MalformedObjectList';
import { MissingAccessList } from './MissingAccessList';

export interface ClusterGapsProps {
  readonly cluster: string;
  readonly missing: readonly MissingAccess[];
  readonly malformed: readonly MalformedObject[];
}

/** What cannot be read of a cluster that answers: permissions, failures and malformed objects. */
export function ClusterGaps({ cluster, missing, malformed }: ClusterGapsProps) {
  const refused = missing.filter(({ cause }) => cause === 'forbidden');
  const failed = missing.filter(({ cause }) => cause !== 'forbidden');
  return (
    <>
      {refused.length > 0 && <MissingAccessList cluster={cluster} missing={refused} />}
      {failed.length > 0 && <FailedReads cluster={cluster} failed={failed} />}
      {malformed.length > 0 && <MalformedObjectList cluster={cluster} malformed={malformed} />}
    </>
  );
}
