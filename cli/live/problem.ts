import type { Kind } from '../../src/gatewayApi/types';
import { visible } from '../visible';

/** Why something of a live cluster could not be read. */
export type ProblemReason =
  /** Its context names a cluster or a file that does not exist. */
  | 'kubeconfig'
  /** Nothing responds at its address. */
  | 'unreachable'
  /** A request took longer than `--request-timeout`. */
  | 'timeout'
  | 'certificate'
  /** It refuses the credentials, or they could not be obtained. */
  | 'unauthenticated'
  | 'forbidden'
  /** It responds with something else than requested. */
  | 'failed'
  /** One object of a list cannot be used. */
  | 'malformed'
  /** The command itself failed. */
  | 'bug';

/** Something of a live cluster that could not be read. */
export interface ClusterProblem {
  readonly reason: ProblemReason;
  /** Undefined: the whole cluster could not be read. */
  readonly kind?: Kind;
  /** The one namespace in which the kind could be read. */
  readonly onlyNamespace?: string;
  /** The message of the server or of the transport. */
  readonly message: string;
}

const SENTENCES: Readonly<Record<ProblemReason, string>> = {
  kubeconfig: 'the context cannot be used',
  unreachable: 'the API server is not reachable',
  timeout: 'the API server does not respond in time',
  certificate: 'the certificate of the API server is not trusted',
  unauthenticated: 'the API server does not accept the credentials',
  forbidden: 'permission denied',
  failed: 'the request failed',
  malformed: 'the response is malformed',
  bug: 'gateway-fleet failed because of a bug',
};

/** A problem of a cluster in one line. */
export function clusterProblemText(
  cluster: string,
  { reason, kind, onlyNamespace, message }: ClusterProblem
): string {
  if (reason === 'malformed') return visible(`${cluster}: one object was not read: ${message}`);
  const what = kind === undefined ? 'the cluster was not read' : `${kind} objects were not read`;
  const but = onlyNamespace === undefined ? '' : ` except in namespace ${onlyNamespace}`;
  return visible(`${cluster}: ${what}${but}: ${SENTENCES[reason]}: ${message.trim()}`);
}
