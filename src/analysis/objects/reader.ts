import { kindKey } from '../../gatewayApi/kindKey';
import { GATEWAY_API_GROUP, KIND_TABLE, kindInfo } from '../../gatewayApi/kinds';
import type { Ingress, Kind, KubernetesObject, ObjectOfKind } from '../../gatewayApi/types';
import { isVariable } from '../../gatewayApi/variable';
import type { ObjectRef } from '../refs';
import { type Cell, Reading } from './cell';
import { refOfKey } from './keys';
import type { Labelled, Labels, Listing, Lookup } from './lookup';
import type { Missing } from './missing';
import type { ClusterSnapshot } from './snapshot';
import type { Status } from './status';

/** Reads a snapshot and records each read, so that changes can be matched to the reader. */
export class Reader {
  constructor(private readonly snapshot: ClusterSnapshot, readonly reading = new Reading()) {}

  /** The known state of an object of a kind that the analysis supports. */
  object<K extends Kind>(
    kind: K,
    namespace: string | undefined,
    name: string
  ): Lookup<ObjectOfKind[K]> {
    const { group } = kindInfo(kind);
    return this.lookup({ group, kind, namespace, name }) as Lookup<ObjectOfKind[K]>;
  }

  /** The known state of any object. */
  lookup(ref: ObjectRef): Lookup {
    const cell = this.snapshot.cell(ref);
    this.reading.note(cell);
    // The coverage of the kind decides whether the object is absent or was not read.
    if (cell.object === undefined) {
      this.reading.note(this.snapshot.kind(ref.group, ref.kind).covered);
    }
    return this.snapshot.lookup(cell);
  }

  /** The objects of a kind in a namespace, sorted by name. */
  inNamespace(group: string, kind: string, namespace: string): Listing {
    const cell = this.snapshot.kind(group, kind);
    const place = cell.namespace(namespace);
    this.reading.note(place.listing);
    this.reading.note(cell.covered);
    const cause = this.snapshot.unreadCause(cell, namespace);
    const found: KubernetesObject[] = [];
    place.objects.forEach(({ object }) => {
      if (object !== undefined) found.push(object);
    });
    return {
      objects: found.sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)),
      missing: cause === undefined ? undefined : { group, kind, namespace, cause },
    };
  }

  /** All objects of a kind, sorted by namespace and name. */
  ofKind(group: string, kind: string): Listing {
    const cell = this.snapshot.kind(group, kind);
    this.reading.note(cell.all);
    this.reading.note(cell.covered);
    const cause = this.snapshot.unreadCause(cell, undefined);
    const found: KubernetesObject[] = [];
    [...cell.namespaces.keys()].sort().forEach(namespace => {
      const { objects } = cell.namespace(namespace);
      [...objects.keys()].sort().forEach(name => {
        const object = objects.get(name)?.object;
        if (object !== undefined) found.push(object);
      });
    });
    return {
      objects: found,
      missing: cause === undefined ? undefined : { group, kind, cause },
    };
  }

  /** The names of the objects of a kind in a namespace, sorted. */
  namesIn(group: string, kind: string, namespace: string): readonly string[] {
    const place = this.snapshot.kind(group, kind).namespace(namespace);
    this.reading.note(place.names);
    return [...place.objects]
      .filter(([, { object }]) => object !== undefined)
      .map(([name]) => name)
      .sort();
  }

  /** The namespaces that contain an object with the given kind and name, sorted. */
  placesOf(group: string, kind: string, name: string): readonly string[] {
    const cell = this.snapshot.kind(group, kind);
    this.reading.note(cell.place(name));
    return [...cell.namespaces]
      .filter(([, { objects }]) => objects.get(name)?.object !== undefined)
      .map(([namespace]) => namespace)
      .sort();
  }

  /** The other groups that have an object of this kind, namespace and name, sorted. */
  otherGroupsOf({ group, kind, namespace, name }: ObjectRef): readonly string[] {
    // A group that the snapshot does not know yet becomes known with the kinds that are served.
    this.reading.note(this.snapshot.servedCell);
    return this.snapshot
      .groupsOfKind(kind)
      .filter(other => other !== group)
      .filter(other => this.lookup({ group: other, kind, namespace, name }).state === 'found')
      .sort();
  }

  /** The ListenerSets in any namespace that name a Gateway, in no particular order. */
  listenerSetsOf(gateway: ObjectRef): Listing {
    const parent = this.snapshot.cell(gateway);
    const kind = this.snapshot.kind(GATEWAY_API_GROUP, 'ListenerSet');
    this.reading.note(parent.childrenCell);
    this.reading.note(kind.covered);
    const cause = this.snapshot.unreadCause(kind, undefined);
    return {
      objects: [...(parent.children ?? [])].flatMap(({ object }) => object ?? []),
      missing:
        cause === undefined ? undefined : { group: GATEWAY_API_GROUP, kind: 'ListenerSet', cause },
    };
  }

  /**
   * The Ingresses that claim a hostname or a part of it, as far as they were read.
   *
   * @param hostname - In lower case, not empty.
   * @returns In no particular order.
   */
  ingressesAt(hostname: string): readonly Ingress[] {
    const kind = this.snapshot.kind(KIND_TABLE.Ingress.group, 'Ingress');
    // Most clusters have none. One cell then stands for all hostnames.
    if (kind.count === 0) {
      this.reading.note(kind.covered);
      return [];
    }
    const keys = this.snapshot.ingressHosts.at(hostname, cell => this.reading.note(cell));
    return [...keys].flatMap(key => {
      const ref = refOfKey(key);
      const found = ref && this.lookup(ref);
      return found?.state === 'found' ? [found.object as Ingress] : [];
    });
  }

  /**
   * Tells whether objects of a kind may exist that were not read. Checks one namespace, or all
   * namespaces if it is undefined. Unlike the lists, the result does not depend on the objects.
   */
  unread(group: string, kind: string, namespace: string | undefined): Missing | undefined {
    const cell = this.snapshot.kind(group, kind);
    this.reading.note(cell.covered);
    const cause = this.snapshot.unreadCause(cell, namespace);
    return cause === undefined ? undefined : { group, kind, namespace, cause };
  }

  /** Whether a namespace exists. User-provided objects often do not include its Namespace. */
  hasNamespace(name: string): Status {
    const found = this.object('Namespace', undefined, name);
    if (found.state === 'found') return 'True';
    const place = this.snapshot.inhabitants(name);
    this.reading.note(place);
    if (place.count > 0) return 'True';
    return found.state === 'absent' ? 'False' : 'Unknown';
  }

  /**
   * Tells whether a namespace exists that meets a condition.
   *
   * @param wanted - The condition on the name and the labels. A namespace whose Namespace was not
   *   read has no labels.
   * @returns `Unknown` if no namespace that was read meets the condition and more may exist.
   */
  someNamespace(wanted: (name: string, labels: Labels) => boolean): Status {
    const witness = this.snapshot.eachNamespace().find(([name, labels]) => wanted(name, labels));
    if (witness !== undefined) {
      // Other namespaces do not matter as long as this one does not change.
      const [name] = witness;
      this.reading.note(this.snapshot.cell({ group: '', kind: 'Namespace', name }));
      this.reading.note(this.snapshot.inhabitants(name));
      return 'True';
    }
    return this.namespaces().missing === undefined ? 'False' : 'Unknown';
  }

  /** All namespaces with their labels, sorted by name, and whether more may exist. */
  namespaces(): { readonly each: readonly Labelled[]; readonly missing: Missing | undefined } {
    const kind = this.snapshot.kind('', 'Namespace');
    this.reading.note(kind.all);
    this.reading.note(this.snapshot.inhabitedCell);
    return {
      each: [...this.snapshot.eachNamespace()].sort(([a], [b]) => (a < b ? -1 : 1)),
      missing: this.unread('', 'Namespace', undefined),
    };
  }

  /** Whether the cluster serves a kind. `Unknown` if the served kinds are not known. */
  serves(group: string, kind: string): 'True' | 'False' | 'Unknown' {
    const cell = this.snapshot.kind(group, kind);
    this.reading.note(cell.covered);
    this.reading.note(this.snapshot.servedCell);
    if (cell.coverage?.state === 'notServed') return 'False';
    if (cell.count > 0) return 'True';
    if (isVariable(group) || isVariable(kind)) return 'Unknown';
    const served = this.snapshot.servesKey(kindKey(group, kind));
    return served === undefined ? 'Unknown' : served ? 'True' : 'False';
  }

  /** The release of the Gateway API's CRDs, for example `v1.6.3`. Undefined if unknown. */
  bundleVersion(): string | undefined {
    this.reading.note(this.snapshot.bundleCell);
    return this.snapshot.bundleVersion;
  }

  /** Records a read of a cell outside the snapshot, such as a verdict. */
  note(cell: Cell): void {
    this.reading.note(cell);
  }
}
