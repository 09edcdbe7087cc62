import { kindInfo } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import type { Missing } from '../model';
import { Reader } from '../objects/reader';

/**
 * Finds the kinds whose objects may not all have been read. A list based on these kinds may be
 * incomplete.
 *
 * @param kinds - The kinds that the list is based on.
 * @returns The reason for each kind that is not fully known. Kinds that the cluster does not serve
 *   are omitted.
 */
export function unreadKinds(evaluation: Evaluation, kinds: readonly Kind[]): readonly Missing[] {
  const reader = new Reader(evaluation.snapshot);
  return kinds.flatMap(kind => reader.unread(kindInfo(kind).group, kind, undefined) ?? []);
}
