import { GATEWAY_API_GROUP, KIND_TABLE } from '../../gatewayApi/kinds';
import type { PolicyHierarchy } from '../../gatewayApi/policyKinds';
import { parentReference } from '../../gatewayApi/references';
import type { Ingress, KubernetesObject } from '../../gatewayApi/types';
import { isVariable, mayBecome } from '../../gatewayApi/variable';
import type { Coverage, MissingCause } from '../../kube/coverage';
import type { ReadPolicies } from '../../kube/policyResources';
import type { ObjectRef } from '../refs';
import { Cell } from './cell';
import { IngressHosts } from './hosts/ingressHosts';
import { groupOf, objectKey } from './keys';
import type { Labelled, Lookup } from './lookup';
import { InhabitantsCell, KindCell, ObjectCell } from './objectCells';

const ABSENT = { state: 'absent' } as const;
const NOT_READ: Coverage = { state: 'none', cause: 'outOfScope' };

/** Returns the ref of an object. */
export function refOf({ apiVersion, kind, metadata }: KubernetesObject): ObjectRef {
  return {
    group: groupOf(apiVersion),
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
  };
}

// The object may exist under a name that is not known yet.
function variableCause(kind: KindCell, { name, namespace = '' }: ObjectRef) {
  if (isVariable(name)) return 'notGiven' as const;
  for (const { ref } of kind.variable ?? []) {
    if ((ref.namespace ?? '') === namespace && mayBecome(ref.name, name))
      return 'notGiven' as const;
  }
  return undefined;
}

function inVariableNamespace({ variable }: KindCell, namespace: string | undefined): boolean {
  if (isVariable(namespace)) return true;
  for (const { ref } of variable ?? []) {
    const { namespace: pattern = '' } = ref;
    if (!isVariable(pattern)) continue;
    if (namespace === undefined || mayBecome(pattern, namespace)) return true;
  }
  return false;
}

function namedGateway(object: KubernetesObject | undefined): ObjectRef | undefined {
  if (object === undefined || object.kind !== 'ListenerSet') return undefined;
  if (groupOf(object.apiVersion) !== GATEWAY_API_GROUP) return undefined;
  const spec = (object as { spec?: { parentRef?: object | null } | null }).spec;
  const { group, kind, namespace, name } = parentReference(
    spec?.parentRef,
    object.metadata.namespace
  );
  return { group, kind, namespace, name };
}

/**
 * The objects of one cluster, and the parts that could not be read. The snapshot answers lookups
 * and reports which answers a change may affect. It draws no conclusions.
 */
export class ClusterSnapshot {
  /** Changes with the kinds that the cluster serves. */
  readonly servedCell = new Cell();
  /** Changes with the release of the Gateway API's CRDs. */
  readonly bundleCell = new Cell();
  /** The kinds that their CRDs call policies, by `kindKey`. */
  policyKinds: ReadonlyMap<string, PolicyHierarchy> = new Map();
  /** Whether it is known which kinds of policies there are. */
  policyKindsState: ReadPolicies['kinds'] = 'known';
  /** The kinds of vendors whose objects may be policies, as far as they were asked for. */
  policyResources: ReadPolicies['coverages'] = [];
  /** Changes with the set of namespaces that contain objects. */
  readonly inhabitedCell = new Cell();
  /** The Ingresses by their hosts, with the keys of `objectKey`. */
  readonly ingressHosts: IngressHosts;
  private readonly inhabited = new Map<string, InhabitantsCell>();
  // Created on demand. Reset to undefined after each change.
  private labelled: readonly Labelled[] | undefined;
  private readonly groups = new Map<string, Map<string, KindCell>>();
  private served: ReadonlySet<string> | undefined;
  private elsewhere: Coverage = NOT_READ;
  private bundle: string | undefined;
  private hasVariables = false;

  /** @param changed - Called for every cell whose content may have changed. */
  constructor(private readonly changed: (cell: Cell) => void = () => {}) {
    this.ingressHosts = new IngressHosts(changed);
  }

  /** Returns the cell of a kind. */
  kind(group: string, kind: string): KindCell {
    let kinds = this.groups.get(group);
    if (kinds === undefined) this.groups.set(group, (kinds = new Map()));
    let found = kinds.get(kind);
    if (found === undefined) kinds.set(kind, (found = new KindCell(group, kind)));
    return found;
  }

  /** The groups that have a kind of this name, as far as the snapshot knows. */
  groupsOfKind(kind: string): readonly string[] {
    return [...this.groups].filter(([, kinds]) => kinds.has(kind)).map(([group]) => group);
  }

  /** Returns the cell that changes when a namespace gets its first object or loses its last one. */
  inhabitants(namespace: string): InhabitantsCell {
    let found = this.inhabited.get(namespace);
    if (found === undefined) this.inhabited.set(namespace, (found = new InhabitantsCell()));
    return found;
  }

  /** All namespaces that have a Namespace or contain an object, in no particular order. */
  eachNamespace(): readonly Labelled[] {
    if (this.labelled !== undefined) return this.labelled;
    const found: Labelled[] = [];
    const { objects } = this.kind('', 'Namespace').namespace('');
    objects.forEach(({ object }, name) => {
      if (object !== undefined) found.push([name, object.metadata.labels ?? {}]);
    });
    this.inhabited.forEach(({ count }, name) => {
      if (count > 0 && objects.get(name)?.object === undefined) found.push([name, {}]);
    });
    this.labelled = found;
    return found;
  }

  /** Returns the cell of an object, whether or not the object exists. */
  cell(ref: ObjectRef): ObjectCell {
    const { objects } = this.kind(ref.group, ref.kind).namespace(ref.namespace ?? '');
    let found = objects.get(ref.name);
    if (found === undefined) {
      // The argument may have more fields than a ref, such as a backendRef with its weight.
      const { group, kind, namespace, name } = ref;
      objects.set(name, (found = new ObjectCell({ group, kind, namespace, name })));
    }
    return found;
  }

  /**
   * Adds or updates an object.
   *
   * @param object - Its `apiVersion`, `kind` and `metadata` are well-formed. The rest is as given.
   * @returns The cell of the object.
   */
  set(object: KubernetesObject): ObjectCell {
    const cell = this.cell(refOf(object));
    this.replace(cell, object);
    return cell;
  }

  /** Removes an object that no longer exists in the cluster. */
  remove(ref: ObjectRef): ObjectCell {
    const cell = this.cell(ref);
    this.replace(cell, undefined);
    return cell;
  }

  /** Records that an object was requested by name and does not exist in the cluster. */
  setAbsent(ref: ObjectRef): ObjectCell {
    const cell = this.cell(ref);
    this.replace(cell, undefined);
    if (!cell.knownAbsent) {
      cell.knownAbsent = true;
      this.changed(cell);
    }
    return cell;
  }

  /** Removes the record that an object does not exist. */
  forgetAbsent(ref: ObjectRef): void {
    const cell = this.cell(ref);
    if (!cell.knownAbsent) return;
    cell.knownAbsent = false;
    this.changed(cell);
  }

  /** Names with a variable stand for names that are not known. An API server has no such names. */
  allowVariables(): void {
    this.hasVariables = true;
  }

  /** Sets how much of a kind the snapshot contains. */
  setCoverage(group: string, kind: string, coverage: Coverage): void {
    const cell = this.kind(group, kind);
    if (JSON.stringify(cell.coverage) === JSON.stringify(coverage)) return;
    cell.coverage = coverage;
    this.changed(cell.covered);
  }

  /** Sets the coverage of all kinds that have no coverage of their own. */
  setCoverageElsewhere(coverage: Coverage): void {
    if (JSON.stringify(this.elsewhere) === JSON.stringify(coverage)) return;
    this.elsewhere = coverage;
    this.groups.forEach(kinds => kinds.forEach(kind => this.changed(kind.covered)));
  }

  /**
   * Sets the kinds that the cluster serves.
   *
   * @param kinds - The kinds in `kindKey` format. Undefined if unknown.
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
    if (!same) this.changed(this.servedCell);
  }

  /** The release of the Gateway API's CRDs, for example `v1.6.3`. Undefined if unknown. */
  get bundleVersion(): string | undefined {
    return this.bundle;
  }

  /** Sets the release of the Gateway API's CRDs. Undefined if unknown. */
  setBundleVersion(version: string | undefined): void {
    if (this.bundle === version) return;
    this.bundle = version;
    this.changed(this.bundleCell);
  }

  /** Whether the cluster is known to serve a kind. Undefined if the served kinds are not known. */
  servesKey(key: string): boolean | undefined {
    return this.served?.has(key);
  }

  /** The known state of the object of a cell. */
  lookup(cell: ObjectCell): Lookup {
    const { found, ref } = cell;
    if (found !== undefined) return found;
    if (cell.knownAbsent) return ABSENT;
    const kind = this.kind(ref.group, ref.kind);
    const cause = this.unreadCause(kind, ref.namespace ?? '') ?? variableCause(kind, ref);
    return cause === undefined ? ABSENT : { state: 'unread', missing: { ...ref, cause } };
  }

  /** The objects of a kind that were read, in no particular order. */
  objectsOf(group: string, kind: string): KubernetesObject[] {
    const found: KubernetesObject[] = [];
    this.kind(group, kind).namespaces.forEach(({ objects }) =>
      objects.forEach(({ object }) => {
        if (object !== undefined) found.push(object);
      })
    );
    return found;
  }

  /** Why a kind was not read in a namespace. Undefined if it was read. */
  unreadCause(kind: KindCell, namespace: string | undefined): MissingCause | undefined {
    const coverage = kind.coverage ?? this.elsewhere;
    switch (coverage.state) {
      case 'complete':
        return inVariableNamespace(kind, namespace) ? 'notGiven' : undefined;
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

  /** The cells of the objects that were read, and of those that are known not to exist. */
  knownCells(): ObjectCell[] {
    const found: ObjectCell[] = [];
    this.groups.forEach(kinds =>
      kinds.forEach(({ namespaces }) =>
        namespaces.forEach(({ objects }) =>
          objects.forEach(cell => {
            if (cell.object !== undefined || cell.knownAbsent) found.push(cell);
          })
        )
      )
    );
    return found;
  }

  /** Takes over what another snapshot knows of its cluster, apart from objects and policy kinds. */
  takeState(other: ClusterSnapshot): void {
    this.hasVariables = other.hasVariables;
    this.policyKindsState = other.policyKindsState;
    this.policyResources = other.policyResources;
    this.setServed(other.served);
    this.setBundleVersion(other.bundle);
    this.setCoverageElsewhere(other.elsewhere);
    other.groups.forEach((kinds, group) =>
      kinds.forEach(({ coverage }, kind) => {
        if (coverage !== undefined) this.setCoverage(group, kind, coverage);
      })
    );
  }

  private replace(cell: ObjectCell, object: KubernetesObject | undefined): void {
    const before = cell.object;
    if (before === object) return;
    cell.object = object;
    cell.found = object === undefined ? undefined : { state: 'found', object };
    if (object !== undefined) cell.knownAbsent = false;
    const { ref } = cell;
    const kind = this.kind(ref.group, ref.kind);
    const namespace = kind.namespace(ref.namespace ?? '');
    this.changed(cell);
    this.changed(namespace.listing);
    this.changed(kind.all);
    if (ref.kind === 'ListenerSet') this.moveChild(cell, before, object);
    if (ref.kind === 'Namespace') this.labelled = undefined;
    if (ref.kind === 'Ingress' && ref.group === KIND_TABLE.Ingress.group)
      this.ingressHosts.set(objectKey(ref), object as Ingress | undefined);
    if ((before === undefined) === (object === undefined)) return;
    if (this.hasVariables && (isVariable(ref.name) || isVariable(ref.namespace))) {
      kind.variable ??= new Set();
      if (object === undefined) kind.variable.delete(cell);
      else kind.variable.add(cell);
      this.changed(kind.covered);
    }
    this.changed(namespace.names);
    this.countInhabitant(ref.namespace, object !== undefined);
    const place = kind.places.get(ref.name);
    if (place !== undefined) this.changed(place);
    kind.count += object === undefined ? -1 : 1;
    // The first object of a kind proves that the kind exists.
    if (kind.count === (object === undefined ? 0 : 1)) this.changed(kind.covered);
  }

  private countInhabitant(namespace: string | undefined, came: boolean): void {
    if (namespace === undefined) return;
    const cell = this.inhabitants(namespace);
    cell.count += came ? 1 : -1;
    if (cell.count !== (came ? 1 : 0)) return;
    this.changed(cell);
    this.labelled = undefined;
    this.changed(this.inhabitedCell);
  }

  private moveChild(
    cell: ObjectCell,
    before: KubernetesObject | undefined,
    after: KubernetesObject | undefined
  ): void {
    [namedGateway(before), namedGateway(after)].forEach((gateway, index) => {
      if (gateway === undefined) return;
      const parent = this.cell(gateway);
      parent.children ??= new Set();
      if (index === 0) parent.children.delete(cell);
      else parent.children.add(cell);
      this.changed(parent.childrenCell);
    });
  }
}
