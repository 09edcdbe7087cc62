import type { Kind, ObjectOfKind } from '../gatewayApi/types';
import { failureKind, failureMessage } from './clusterApi';

/**
 * What is known of one object. `absent` is said only by a cluster that answered; `unread` is not
 * absent: it may be there.
 */
export type ObjectAnswer<K extends Kind = Kind> =
  | { readonly state: 'found'; readonly object: ObjectOfKind[K] }
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly message: string };

/**
 * What a failed request for one object says of it.
 *
 * @param error - What the request rejected with.
 * @returns `absent` where the server said that there is none, else `unread`.
 */
export function failedAnswer(
  error: unknown
): Extract<ObjectAnswer, { state: 'absent' } | { state: 'unread' }> {
  return failureKind(error) === 'notFound'
    ? { state: 'absent' }
    : { state: 'unread', message: failureMessage(error) };
}
