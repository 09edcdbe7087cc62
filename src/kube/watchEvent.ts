import type { KubernetesObject } from '../gatewayApi/types';

/** A message of a watch, as the feed acts on it. */
export type WatchEvent =
  | { readonly type: 'changed' | 'deleted'; readonly object: KubernetesObject }
  | { readonly type: 'bookmark'; readonly resourceVersion: string }
  /** `expired`: the server has forgotten the place from which the watch was to go on. */
  | { readonly type: 'error'; readonly expired: boolean }
  | { readonly type: 'unreadable' };

/**
 * Reads a message of a watch.
 *
 * @param raw - Parsed JSON of any shape.
 * @returns The event; `unreadable` for what no API server sends, such as an object without a name.
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
