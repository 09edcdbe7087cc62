import { kindInfo } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import type { Missing } from '../model';
import { Reader } from '../objects/reader';

/**
 * Tells of which kinds there may be objects that were not read, so that a list of what was found
 * may lack some.
 *
 * @param evaluation - Of a cluster.
 * @param kinds - Those that the list is made from.
 * @returns Why, for each of them that is not known in full; none for kinds that the cluster does not
 *   serve.
 */
export function unreadKinds(evaluation: Evaluation, kinds: readonly Kind[]): readonly Missing[] {
  const reader = new Reader(evaluation.snapshot);
  return kinds.flatMap(kind => reader.unread(kindInfo(kind).group, kind, undefined) ?? []);
}
