import type { KubernetesObject } from '../../gatewayApi/types';
import type { Coverage } from '../../kube/coverage';
import type { ObjectRef } from '../refs';
import { Cell } from './cell';
import type { Lookup } from './lookup';

/** An object, or the place of an object that does not exist. */
export class ObjectCell extends Cell {
  object: KubernetesObject | undefined;
  /** The lookup result of the object, created once and shared by all readers. */
  found: Lookup | undefined;
  /** The data that an evaluation has computed for the object. */
  owner: unknown;
  /** The object was requested by name and does not exist in the cluster. */
  knownAbsent = false;
  /** For a Gateway: the ListenerSets that name it. */
  children: Set<ObjectCell> | undefined;
  private ofChildren: Cell | undefined;

  constructor(readonly ref: ObjectRef) {
    super();
  }

  /** Changes with the children. */
  get childrenCell(): Cell {
    return (this.ofChildren ??= new Cell());
  }
}

/** The objects of one kind in one namespace. */
export class NamespaceCell {
  readonly objects = new Map<string, ObjectCell>();
  /** Changes with every object in the namespace. */
  readonly listing = new Cell();
  /** Changes only with the names of the objects. */
  readonly names = new Cell();
}

/** The objects of one kind. */
export class KindCell {
  coverage: Coverage | undefined;
  count = 0;
  /** The objects whose name or namespace has a variable. Any of them may be the one looked up. */
  variable: Set<ObjectCell> | undefined;
  readonly namespaces = new Map<string, NamespaceCell>();
  readonly places = new Map<string, Cell>();
  /** Changes with the coverage of the kind. */
  readonly covered = new Cell();
  /** Changes with every object of the kind. */
  readonly all = new Cell();

  constructor(readonly group: string, readonly kind: string) {}

  /** Returns the cell of a namespace. `''` for a kind that is not namespaced. */
  namespace(name: string): NamespaceCell {
    let found = this.namespaces.get(name);
    if (found === undefined) this.namespaces.set(name, (found = new NamespaceCell()));
    return found;
  }

  /** Returns the cell that changes with the namespaces that use a name. */
  place(name: string): Cell {
    let found = this.places.get(name);
    if (found === undefined) this.places.set(name, (found = new Cell()));
    return found;
  }
}

/** The objects of a namespace. They prove that it exists even if its Namespace object does not. */
export class InhabitantsCell extends Cell {
  count = 0;
}
