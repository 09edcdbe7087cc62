import { text } from '../gatewayApi/read';
import { parentReference } from '../gatewayApi/references';
import type { KubernetesObject } from '../gatewayApi/types';
import { groupOf, kindKey, objectKey } from './keys';
import type { Missing, MissingCause, ObjectRef } from './model';

/**
 * How much of a kind a snapshot holds.
 * - `complete`: what is not in it does not exist.
 * - `namespaces`: so in these namespaces; elsewhere it was not read, for the cause.
 * - `none`: nothing was read, for the cause.
 * - `notServed`: the cluster has no such kind.
 */
export type Coverage =
  | { readonly state: 'complete' }
  | {
      readonly state: 'namespaces';
      readonly namespaces: readonly string[];
      readonly cause: MissingCause;
    }
  | { readonly state: 'none'; readonly cause: MissingCause }
  | { readonly state: 'notServed' };

/** What a snapshot knows of one object. */
export type Lookup<O = KubernetesObject> =
  | { readonly state: 'found'; readonly object: O }
  | { readonly state: 'absent' }
  | { readonly state: 'unread'; readonly missing: Missing };

/** Objects, and whether there may be more. */
export interface Listing {
  readonly objects: readonly KubernetesObject[];
  /** Undefined: these are all. */
  readonly missing: Missing | undefined;
}

/** What a change is called, so that what was read can be found again. */
export type ChangeKey = string;

const ABSENT = { state: 'absent' } as const;
const NOT_READ: Coverage = { state: 'none', cause: 'outOfScope' };

/** Keys under which a read is noted and a change is told. */
export const changeKeys = {
  object: (ref: ObjectRef): ChangeKey => objectKey(ref),
  coverage: (kind: string): ChangeKey => `coverage ${kind}`,
  listing: (kind: string, namespace: string): ChangeKey => `list ${kind} ${namespace}`,
  names: (kind: string, namespace: string): ChangeKey => `names ${kind} ${namespace}`,
  places: (kind: string, name: string): ChangeKey => `places ${kind} ${name}`,
  children: (gateway: string): ChangeKey => `sets ${gateway}`,
  served: 'served',
};

/** The ref of an object as it stands. */
export function refOf(object: KubernetesObject): ObjectRef {
  const { metadata } = object;
  return {
    group: groupOf(object.apiVersion),
    kind: text(object.kind),
    namespace: text(metadata.namespace) || undefined,
    name: text(metadata.name),
  };
}

function parentKey(object: KubernetesObject): string | undefined {
  if (object.kind !== 'ListenerSet') return undefined;
  const spec = (object as { spec?: { parentRef?: unknown } | null }).spec;
  return objectKey(
    parentReference(
      spec?.parentRef as Parameters<typeof parentReference>[0],
      text(object.metadata.namespace)
    )
  );
}

/**
 * The objects of one cluster, and what of it could not be read. It answers questions and tells
 * which answers a change may have changed; it concludes nothing.
 */
export class ClusterSnapshot {
  private readonly objects = new Map<string, KubernetesObject>();
  // Kind → namespace → name → key of the object.
  private readonly byKind = new Map<string, Map<string, Map<string, string>>>();
  // Gateway → keys of the ListenerSets that name it.
  private readonly children = new Map<string, Set<string>>();
  private readonly coverages = new Map<string, Coverage>();
  private readonly knownAbsent = new Set<string>();
  private served: ReadonlySet<string> | undefined;
  private elsewhere: Coverage = NOT_READ;

  /** @param changed - Is told the key of everything that may now be answered differently. */
  constructor(private readonly changed: (key: ChangeKey) => void = () => {}) {}

  /**
   * Puts an object in, or a newer version of it.
   *
   * @param object - As it came. One without a name is left out: nothing can refer to it.
   */
  set(object: KubernetesObject): void {
    const ref = refOf(object);
    if (ref.name === '' || ref.kind === '') return;
    const key = objectKey(ref);
    const before = this.objects.get(key);
    if (before === object) return;
    this.objects.set(key, object);
    this.knownAbsent.delete(key);
    const kind = kindKey(ref.group, ref.kind);
    if (before === undefined) this.index(kind, ref, key);
    this.moveChild(key, before, object);
    this.tell(kind, ref, before === undefined);
  }

  /** Takes an object out: the cluster says that it is gone. */
  remove(ref: ObjectRef): void {
    const key = objectKey(ref);
    const before = this.objects.get(key);
    if (before === undefined) return;
    this.objects.delete(key);
    const kind = kindKey(ref.group, ref.kind);
    const namespace = ref.namespace ?? '';
    this.unindex(kind, namespace, ref.name);
    this.moveChild(key, before, undefined);
    this.tell(kind, ref, true);
  }

  /** Notes that the cluster was asked for an object by name and has none. */
  setAbsent(ref: ObjectRef): void {
    const key = objectKey(ref);
    if (this.knownAbsent.has(key) && !this.objects.has(key)) return;
    this.remove(ref);
    this.knownAbsent.add(key);
    this.changed(key);
  }

  /** Says how much of a kind the snapshot holds. */
  setCoverage(group: string, kind: string, coverage: Coverage): void {
    const key = kindKey(group, kind);
    if (JSON.stringify(this.coverages.get(key)) === JSON.stringify(coverage)) return;
    this.coverages.set(key, coverage);
    this.changed(changeKeys.coverage(key));
  }

  /** Says how much it holds of kinds for which nothing else is said. */
  setCoverageElsewhere(coverage: Coverage): void {
    if (JSON.stringify(this.elsewhere) === JSON.stringify(coverage)) return;
    this.elsewhere = coverage;
    this.changed(changeKeys.served);
  }

  /**
   * Says which kinds the cluster serves.
   *
   * @param kinds - As `kindKey` names them; undefined where that is not known.
   */
  setServed(kinds: ReadonlySet<string> | undefined): void {
    const before = this.served;
    this.served = kinds;
    const same =
      before === kinds ||
      (before !== undefined &&
        kinds !== undefined &&
        before.size === kinds.size &&
        [...kinds].every(kind => before.has(kind)));
    if (!same) this.changed(changeKeys.served);
  }

  /**
   * Whether a kind exists in the cluster.
   *
   * @returns `Unknown` where it is not known which kinds it serves.
   */
  serves(group: string, kind: string): 'True' | 'False' | 'Unknown' {
    const key = kindKey(group, kind);
    const coverage = this.coverages.get(key);
    if (coverage?.state === 'notServed') return 'False';
    if (this.served?.has(key) || (this.byKind.get(key)?.size ?? 0) > 0) return 'True';
    return this.served === undefined ? 'Unknown' : 'False';
  }

  /** What is known of an object. */
  lookup(ref: ObjectRef): Lookup {
    const key = objectKey(ref);
    const object = this.objects.get(key);
    if (object !== undefined) return { state: 'found', object };
    if (this.knownAbsent.has(key)) return ABSENT;
    const cause = this.unreadCause(kindKey(ref.group, ref.kind), ref.namespace ?? '');
    return cause === undefined ? ABSENT : { state: 'unread', missing: { ...ref, cause } };
  }

  /** The objects of a kind in one namespace. */
  inNamespace(group: string, kind: string, namespace: string): Listing {
    const key = kindKey(group, kind);
    const cause = this.unreadCause(key, namespace);
    return {
      objects: this.keysIn(key, namespace).flatMap(found => this.objects.get(found) ?? []),
      missing: cause === undefined ? undefined : { group, kind, namespace, cause },
    };
  }

  /** Every object of a kind. */
  ofKind(group: string, kind: string): readonly KubernetesObject[] {
    const namespaces = this.byKind.get(kindKey(group, kind));
    if (namespaces === undefined) return [];
    return [...namespaces.values()].flatMap(names =>
      [...names.values()].flatMap(key => this.objects.get(key) ?? [])
    );
  }

  /** The names of the objects of a kind in one namespace. */
  namesIn(group: string, kind: string, namespace: string): readonly string[] {
    return [...(this.byKind.get(kindKey(group, kind))?.get(namespace)?.keys() ?? [])];
  }

  /** The namespaces that have an object of a kind and name. */
  placesOf(group: string, kind: string, name: string): readonly string[] {
    const namespaces = this.byKind.get(kindKey(group, kind)) ?? new Map<string, never>();
    return [...namespaces].filter(([, names]) => names.has(name)).map(([namespace]) => namespace);
  }

  /** The ListenerSets that name a Gateway as their parent, in whatever namespace. */
  listenerSetsOf(gateway: ObjectRef): Listing {
    const keys = this.children.get(objectKey(gateway)) ?? new Set<string>();
    const cause = this.unreadCause('ListenerSet', undefined);
    const missing = { group: gateway.group, kind: 'ListenerSet' };
    return {
      objects: [...keys].flatMap(key => this.objects.get(key) ?? []),
      missing: cause === undefined ? undefined : { ...missing, cause },
    };
  }

  // Undefined: it was read. A namespace that is undefined stands for all of them.
  private unreadCause(kind: string, namespace: string | undefined): MissingCause | undefined {
    const coverage = this.coverages.get(kind) ?? this.elsewhere;
    switch (coverage.state) {
      case 'complete':
      case 'notServed':
        return undefined;
      case 'none':
        return coverage.cause;
      case 'namespaces':
        return namespace !== undefined && coverage.namespaces.includes(namespace)
          ? undefined
          : coverage.cause;
    }
  }

  private keysIn(kind: string, namespace: string): string[] {
    return [...(this.byKind.get(kind)?.get(namespace)?.values() ?? [])];
  }

  private index(kind: string, { namespace = '', name }: ObjectRef, key: string): void {
    let namespaces = this.byKind.get(kind);
    if (namespaces === undefined) {
      this.byKind.set(kind, (namespaces = new Map()));
      // The first object of a kind says that the kind exists.
      this.changed(changeKeys.served);
    }
    let names = namespaces.get(namespace);
    if (names === undefined) namespaces.set(namespace, (names = new Map()));
    names.set(name, key);
  }

  private unindex(kind: string, namespace: string, name: string): void {
    const namespaces = this.byKind.get(kind);
    const names = namespaces?.get(namespace);
    names?.delete(name);
    if (names?.size === 0) namespaces?.delete(namespace);
    if (namespaces?.size !== 0) return;
    this.byKind.delete(kind);
    this.changed(changeKeys.served);
  }

  private moveChild(
    key: string,
    before: KubernetesObject | undefined,
    after: KubernetesObject | undefined
  ): void {
    const from = before && parentKey(before);
    const to = after && parentKey(after);
    if (from !== undefined) {
      this.children.get(from)?.delete(key);
      this.changed(changeKeys.children(from));
    }
    if (to !== undefined) {
      const siblings = this.children.get(to) ?? new Set();
      this.children.set(to, siblings.add(key));
      this.changed(changeKeys.children(to));
    }
  }

  private tell(kind: string, ref: ObjectRef, cameOrWent: boolean): void {
    const namespace = ref.namespace ?? '';
    this.changed(changeKeys.object(ref));
    this.changed(changeKeys.listing(kind, namespace));
    if (!cameOrWent) return;
    this.changed(changeKeys.names(kind, namespace));
    this.changed(changeKeys.places(kind, ref.name));
  }
}
