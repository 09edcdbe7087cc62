import type { Kind } from '../../src/gatewayApi/types';
import { visible } from '../visible';

/** Why something of a live cluster could not be read. */
export type ProblemReason =
  /** Its context names a cluster or a file that is not there. */
  | 'kubeconfig'
  /** Nothing answers at its address. */
  | 'unreachable'
  /** It took longer than `--request-timeout`. */
  | 'timeout'
  | 'certificate'
  /** It wants other credentials, or there are none to be had. */
  | 'unauthenticated'
  | 'forbidden'
  /** It answers, and not with what was asked for. */
  | 'failed';

/** Something of a live cluster that could not be read. */
export interface ClusterProblem {
  readonly reason: ProblemReason;
  /** Undefined: nothing of the cluster could. */
  readonly kind?: Kind;
  /** The one namespace in which the kind could be read all the same. */
  readonly onlyNamespace?: string;
  /** In the words of the server or of the way to it. */
  readonly message: string;
}

const SENTENCES: Readonly<Record<ProblemReason, string>> = {
  kubeconfig: 'its context can not be used',
  unreachable: 'it does not answer',
  timeout: 'it does not answer in time',
  certificate: 'its certificate is not to be trusted',
  unauthenticated: 'it does not take the credentials',
  forbidden: 'it does not permit it',
  failed: 'it fails',
};

/**
 * Writes a problem.
 *
 * @param cluster - The cluster's name.
 * @param problem - What could not be read of it.
 * @returns One line.
 */
export function clusterProblemText(
  cluster: string,
  { reason, kind, onlyNamespace, message }: ClusterProblem
): string {
  const what = kind === undefined ? 'the cluster was not read' : `${kind} objects were not read`;
  const but = onlyNamespace === undefined ? '' : ` but in namespace ${onlyNamespace}`;
  return visible(`${cluster}: ${what}${but}: ${SENTENCES[reason]}: ${message.trim()}`);
}
