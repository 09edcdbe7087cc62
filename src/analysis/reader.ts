import { GATEWAY_API_GROUP } from '../gatewayApi/kinds';
import type { Kind, KubernetesObject, ObjectOfKind } from '../gatewayApi/types';
import { kindKey } from './keys';
import type { ObjectRef } from './model';
import {
  type ChangeKey,
  changeKeys,
  type ClusterSnapshot,
  type Listing,
  type Lookup,
} from './snapshot';

/** Reads a snapshot and notes what it read, so that a change is known to concern the reader. */
export class Reader {
  /** What was read, as the keys of the changes that may change it. */
  readonly read = new Set<ChangeKey>();

  constructor(private readonly snapshot: ClusterSnapshot) {}

  /** What is known of an object of a kind that analysis understands. */
  object<K extends Kind>(
    kind: K,
    namespace: string | undefined,
    name: string
  ): Lookup<ObjectOfKind[K]> {
    const core = kind === 'Namespace' || kind === 'Service';
    return this.lookup({ group: core ? '' : GATEWAY_API_GROUP, kind, namespace, name }) as Lookup<
      ObjectOfKind[K]
    >;
  }

  /** What is known of any object. */
  lookup(ref: ObjectRef): Lookup {
    this.read.add(changeKeys.object(ref));
    const found = this.snapshot.lookup(ref);
    // Whether it is absent or unread depends on how much of its kind was read.
    if (found.state !== 'found') {
      this.read.add(changeKeys.coverage(kindKey(ref.group, ref.kind)));
      this.read.add(changeKeys.served);
    }
    return found;
  }

  /** The objects of a kind in a namespace. */
  inNamespace(group: string, kind: string, namespace: string): Listing {
    const key = kindKey(group, kind);
    this.read.add(changeKeys.listing(key, namespace));
    this.read.add(changeKeys.coverage(key));
    return this.snapshot.inNamespace(group, kind, namespace);
  }

  /** The names of the objects of a kind in a namespace. */
  namesIn(group: string, kind: string, namespace: string): readonly string[] {
    this.read.add(changeKeys.names(kindKey(group, kind), namespace));
    return this.snapshot.namesIn(group, kind, namespace);
  }

  /** The namespaces that have an object of a kind and name. */
  placesOf(group: string, kind: string, name: string): readonly string[] {
    this.read.add(changeKeys.places(kindKey(group, kind), name));
    return this.snapshot.placesOf(group, kind, name);
  }

  /** The ListenerSets that name a Gateway. */
  listenerSetsOf(gateway: ObjectRef): Listing {
    this.read.add(
      changeKeys.children(
        `${kindKey(gateway.group, gateway.kind)} ${gateway.namespace ?? ''}/${gateway.name}`
      )
    );
    this.read.add(changeKeys.coverage('ListenerSet'));
    this.read.add(changeKeys.served);
    return this.snapshot.listenerSetsOf(gateway);
  }

  /** Whether a kind exists in the cluster. */
  serves(group: string, kind: string): 'True' | 'False' | 'Unknown' {
    this.read.add(changeKeys.served);
    this.read.add(changeKeys.coverage(kindKey(group, kind)));
    return this.snapshot.serves(group, kind);
  }

  /** Notes something that is not an object of the snapshot, such as a verdict. */
  note(key: ChangeKey): void {
    this.read.add(key);
  }

  /** Any object of a kind, such as all Gateways: read by what is about all of them. */
  ofKind(group: string, kind: string, key: ChangeKey): readonly KubernetesObject[] {
    this.read.add(key);
    return this.snapshot.ofKind(group, kind);
  }
}
