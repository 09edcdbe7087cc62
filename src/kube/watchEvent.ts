import { hasFields } from '../gatewayApi/read';
import type { KubernetesObject } from '../gatewayApi/types';
import {
  type MalformedObject,
  type ObjectTarget,
  readClusterObject,
} from './answers/clusterObject';
import { nameKey } from './feedObject';

/** A message of a watch. */
export type WatchEvent =
  | { readonly type: 'changed'; readonly object: KubernetesObject }
  /** `resourceVersion` is `''` if the object is malformed. */
  | { readonly type: 'deleted'; readonly key: string; readonly resourceVersion: string }
  | { readonly type: 'bookmark'; readonly resourceVersion: string }
  /** `expired`: the resourceVersion of the watch is too old for the server. */
  | { readonly type: 'error'; readonly expired: boolean }
  /** An object was added or changed and cannot be used. */
  | { readonly type: 'malformed'; readonly malformed: MalformedObject }
  | { readonly type: 'unreadable' };

const UNREADABLE: WatchEvent = { type: 'unreadable' };

function readDeletion(object: unknown, target: ObjectTarget): WatchEvent {
  const read = readClusterObject(object, target);
  const { namespace, name } = 'object' in read ? read.object.metadata : read.malformed;
  if (name === undefined) return UNREADABLE;
  const resourceVersion = 'object' in read ? read.object.metadata.resourceVersion : undefined;
  return {
    type: 'deleted',
    key: nameKey(namespace, name),
    resourceVersion: resourceVersion ?? '',
  };
}

function readBookmark(object: unknown): WatchEvent {
  const metadata = hasFields(object) ? object.metadata : undefined;
  const resourceVersion = hasFields(metadata) ? metadata.resourceVersion : undefined;
  return typeof resourceVersion === 'string' && resourceVersion !== ''
    ? { type: 'bookmark', resourceVersion }
    : UNREADABLE;
}

/**
 * Parses a message of a watch.
 *
 * @param raw - JSON of any shape.
 * @param target - What is watched; completes the objects.
 * @returns The event; `unreadable` if it is not an event.
 */
export function readEvent(raw: unknown, target: ObjectTarget): WatchEvent {
  if (!hasFields(raw)) return UNREADABLE;
  const { type, object } = raw;
  switch (type) {
    case 'ADDED':
    case 'MODIFIED': {
      const read = readClusterObject(object, target);
      return 'object' in read
        ? { type: 'changed', object: read.object }
        : { type: 'malformed', malformed: read.malformed };
    }
    case 'DELETED':
      return readDeletion(object, target);
    case 'BOOKMARK':
      return readBookmark(object);
    case 'ERROR':
      return { type: 'error', expired: hasFields(object) && object.code === 410 };
    default:
      return UNREADABLE;
  }
}
