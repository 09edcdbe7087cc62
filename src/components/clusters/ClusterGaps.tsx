import type { MissingAccess } from '../../fleet';
import type { MalformedObject } from '../../kube/answers/clusterObject';
import { MalformedObjectList } from './MalformedObjectList';
import { MissingAccessList } from './MissingAccessList';

export interface ClusterGapsProps {
  readonly cluster: string;
  readonly missing: readonly MissingAccess[];
  readonly malformed: readonly MalformedObject[];
}

/** What cannot be read of a cluster that answers: permissions, failures and malformed objects. */
export function ClusterGaps({ cluster, missing, malformed }: ClusterGapsProps) {
  return (
    <>
      {missing.length > 0 && <MissingAccessList cluster={cluster} missing={missing} />}
      {malformed.length > 0 && <MalformedObjectList cluster={cluster} malformed={malformed} />}
    </>
  );
}
