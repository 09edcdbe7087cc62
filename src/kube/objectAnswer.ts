import type { Kind, ObjectOfKind } from '../gatewayApi/types';
import { failureKind, failureMessage } from './clusterApi';

/**
 * The result of reading one object. `absent` means that the cluster answered that the object does
 * not exist. `unread` means that the object may exist.
 */
export type ObjectAnswer<K extends Kind = Kind> =
  | { readonly state: 'found'; readonly object: ObjectOfKind[K] }
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly message: string };

/**
 * The result of a failed request for one object: `absent` if the server answered that the object
 * does not exist, else `unread`.
 */
export function failedAnswer(
  error: unknown
): Extract<ObjectAnswer, { state: 'absent' } | { state: 'unread' }> {
  return failureKind(error) === 'notFound'
    ? { state: 'absent' }
    : { state: 'unread', message: failureMessage(error) };
}
