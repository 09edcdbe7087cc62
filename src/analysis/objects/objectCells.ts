import type { KubernetesObject } from '../../gatewayApi/types';
import type { Coverage } from '../../kube/coverage';
import type { ObjectRef } from '../refs';
import { Cell } from './cell';
import type { Lookup } from './lookup';

/** One object, or the place where one would be. */
export class ObjectCell extends Cell {
  object: KubernetesObject | undefined;
  /** The answer to a lookup of the object, made once for all who look it up. */
  found: Lookup | undefined;
  /** What an evaluation has worked out of the object. */
  owner: unknown;
  /** The cluster was asked for it by name and has none. */
  knownAbsent = false;
  /** Of a Gateway: the ListenerSets that name it. */
  children: Set<ObjectCell> | undefined;
  private ofChildren: Cell | undefined;

  constructor(readonly ref: ObjectRef) {
    super();
  }

  /** Changes with its children. */
  get childrenCell(): Cell {
    return (this.ofChildren ??= new Cell());
  }
}

/** The objects of one kind in one namespace. */
export class NamespaceCell {
  readonly objects = new Map<string, ObjectCell>();
  /** Changes with every object in it. */
  readonly listing = new Cell();
  /** Changes with the names of its objects only. */
  readonly names = new Cell();
}

/** The objects of one kind. */
export class KindCell {
  coverage: Coverage | undefined;
  count = 0;
  readonly namespaces = new Map<string, NamespaceCell>();
  readonly places = new Map<string, Cell>();
  /** Changes with the coverage. */
  readonly covered = new Cell();
  /** Changes with every object of the kind. */
  readonly all = new Cell();

  constructor(readonly group: string, readonly kind: string) {}

  /** The cell of a namespace, `''` for a kind that has none. */
  namespace(name: string): NamespaceCell {
    let found = this.namespaces.get(name);
    if (found === undefined) this.namespaces.set(name, (found = new NamespaceCell()));
    return found;
  }

  /** The cell that changes with the namespaces in which a name is used. */
  place(name: string): Cell {
    let found = this.places.get(name);
    if (found === undefined) this.places.set(name, (found = new Cell()));
    return found;
  }
}

/** What makes a namespace exist even where its Namespace is not there: the objects in it. */
export class InhabitantsCell extends Cell {
  count = 0;
}
