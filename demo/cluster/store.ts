import { continueExpired } from './status';
import type { ChangeType, KubeObject } from './types';

export interface Change {
  resourceVersion: number;
  type: ChangeType;
  /** Group and plural, as `groupResource` writes them. */
  resource: string;
  object: KubeObject;
  previous?: KubeObject;
}

type Listener = (change: Change) => void;

/**
 * Objects by resource and key, one counter of resource versions, and the last changes. The changes
 * let a watch resume, and let all pages of a list show one point in time. Stored objects are never
 * changed in place: a write stores a new object.
 */
export class ObjectStore {
  private objects = new Map<string, Map<string, KubeObject>>();
  private changes: Change[] = [];
  private latest = 1;
  private compacted = 1;
  private listeners = new Set<Listener>();

  /** @param window the number of changes to keep; a watch cannot start before them */
  constructor(private readonly window: number) {}

  get resourceVersion(): number {
    return this.latest;
  }

  /** The oldest version that a watch can still start from. */
  get oldestVersion(): number {
    return this.compacted;
  }

  get(resource: string, key: string): KubeObject | undefined {
    return this.objects.get(resource)?.get(key);
  }

  /** The resources that have had stored objects. */
  resources(): string[] {
    return [...this.objects.keys()];
  }

  /** All objects of a resource in the order of their keys. */
  list(resource: string): KubeObject[] {
    return sorted(this.objects.get(resource) ?? new Map());
  }

  /** The objects at an earlier version; throws a 410 Status if it is outside of the window. */
  listAt(resource: string, version: number): KubeObject[] {
    if (version < this.compacted || version > this.latest) throw continueExpired();
    const objects = new Map(this.objects.get(resource));
    for (const change of this.since(version).reverse()) {
      if (change.resource !== resource) continue;
      const key = keyOf(change.object);
      if (change.previous) {
        objects.set(key, change.previous);
      } else {
        objects.delete(key);
      }
    }
    return sorted(objects);
  }

  /** The kept changes after a version, oldest first. */
  since(version: number): Change[] {
    const first = this.changes[0]?.resourceVersion ?? 0;
    return this.changes.slice(Math.max(0, version - first + 1));
  }

  /** Stores a new or changed object under the next resource version and tells the watches. */
  put(resource: string, object: KubeObject): KubeObject {
    const key = keyOf(object);
    const previous = this.get(resource, key);
    const stored = this.stamped(object);
    let objects = this.objects.get(resource);
    if (!objects) {
      objects = new Map();
      this.objects.set(resource, objects);
    }
    objects.set(key, stored);
    this.record({
      resourceVersion: this.latest,
      type: previous ? 'MODIFIED' : 'ADDED',
      resource,
      object: stored,
      previous,
    });
    return stored;
  }

  /** Removes an object; undefined if it does not exist. */
  remove(resource: string, key: string): KubeObject | undefined {
    const previous = this.get(resource, key);
    if (!previous) return undefined;
    this.objects.get(resource)?.delete(key);
    const object = this.stamped(previous);
    this.record({
      resourceVersion: this.latest,
      type: 'DELETED',
      resource,
      object,
      previous,
    });
    return object;
  }

  /** Drops all changes, as etcd does when it compacts: watches can only start from now on. */
  compact(): void {
    this.changes = [];
    this.compacted = this.latest;
  }

  /** Calls the listener on every change until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private stamped(object: KubeObject): KubeObject {
    this.latest += 1;
    return {
      ...object,
      metadata: { ...object.metadata, resourceVersion: String(this.latest) },
    };
  }

  private record(change: Change): void {
    this.changes.push(change);
    if (this.changes.length > this.window) {
      const dropped = this.changes.shift();
      this.compacted = dropped ? dropped.resourceVersion : this.compacted;
    }
    for (const listener of [...this.listeners]) listener(change);
  }
}

export function keyOf(object: KubeObject): string {
  return storeKey(object.metadata.namespace, object.metadata.name);
}

export function storeKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

function sorted(objects: Map<string, KubeObject>): KubeObject[] {
  return [...objects.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, object]) => object);
}
