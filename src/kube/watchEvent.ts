import type { KubernetesObject } from '../gatewayApi/types';

/** A message of a watch. */
export type WatchEvent =
  | { readonly type: 'changed' | 'deleted'; readonly object: KubernetesObject }
  | { readonly type: 'bookmark'; readonly resourceVersion: string }
  /** `expired`: the resourceVersion of the watch is too old for the server. */
  | { readonly type: 'error'; readonly expired: boolean }
  | { readonly type: 'unreadable' };

/**
 * Parses a message of a watch.
 *
 * @param raw - JSON of any shape.
 * @returns The event; `unreadable` for an invalid message, such as an object without a name.
 */
export function readEvent(raw: unknown): WatchEvent {
  if (typeof raw !== 'object' || raw === null) return { type: 'unreadable' };
  const { type, object } = raw as { type?: unknown; object?: unknown };
  if (typeof object !== 'object' || object === null) return { type: 'unreadable' };
  if (type === 'ERROR')
    return { type: 'error', expired: (object as { code?: unknown }).code === 410 };
  const { metadata } = object as Partial<KubernetesObject>;
  if (type === 'BOOKMARK') {
    return metadata?.resourceVersion
      ? { type: 'bookmark', resourceVersion: metadata.resourceVersion }
      : { type: 'unreadable' };
  }
  if (!metadata?.name) return { type: 'unreadable' };
  if (type === 'ADDED' || type === 'MODIFIED') {
    return { type: 'changed', object: object as KubernetesObject };
  }
  return type === 'DELETED'
    ? { type: 'deleted', object: object as KubernetesObject }
    : { type: 'unreadable' };
}
