import { kindInfo } from '../../src/gatewayApi/kinds';
import type { ClusterProblem } from '../live/problem';

/**
 * One of `problems` in the output: what could not be read of a live cluster. Where `kind` is null,
 * nothing could be read. `onlyNamespace` is the one namespace in which the kind could be read.
 */
export function problemJson({ reason, kind, onlyNamespace, message }: ClusterProblem) {
  return {
    reason,
    group: kind === undefined ? null : kindInfo(kind).group,
    kind: kind ?? null,
    onlyNamespace: onlyNamespace ?? null,
    message,
  };
}
