import type { Namespace } from '../../gatewayApi/types';
import type { MissingCause } from '../../kube/coverage';
import { checkNamespace } from '../checks/namespace';
import type { Listener, ListenerChecks, ParentVerdict, RouteVerdict, Status } from '../model';
import { objectKey } from '../objects/keys';
import type { Labels } from '../objects/lookup';
import { Reader } from '../objects/reader';
import { requirementText } from '../objects/selector';
import { labelValue, matchNamespace, NAMESPACE_NAME_LABEL } from '../objects/selector';
import { ClusterSnapshot } from '../objects/snapshot';

/** The namespaces of a cluster, as far as they could be read. */
export interface KnownNamespaces {
  readonly read: readonly Namespace[];
  /** Names of namespaces that exist but whose labels could not be read. */
  readonly unread: readonly string[];
  /** Why more namespaces may exist. Undefined if the list is complete. */
  readonly cause: MissingCause | undefined;
}

/** A label to set, or to remove if it has no new value. */
export interface LabelChange {
  readonly key: string;
  readonly value: string | undefined;
  /** The current value. Undefined if the label is not set. */
  readonly before: string | undefined;
}

/** The changes that would make a selector match a namespace. */
export interface LabelFix {
  /** The requirements that are not met, in the selector syntax of kubectl. */
  readonly asked: readonly string[];
  /** Undefined if no change of labels is sufficient. */
  readonly changes: readonly LabelChange[] | undefined;
  /** Whether other values would also be sufficient. */
  readonly example: boolean;
}

/** Whether routes of a namespace may attach to a listener. */
export interface NamespaceAdmission {
  readonly namespace: string;
  /** Undefined if the labels could not be read. */
  readonly labels: Labels | undefined;
  /** The check `namespace`. */
  readonly check: ListenerChecks['namespace'];
}

/** The routes that a listener accepts. */
export interface TakenRoutes {
  readonly attached: number;
  /** The number of routes for which this is unknown. */
  readonly undecided: number;
}

function without(labels: Labels, key: string): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => name !== key));
}

/**
 * Finds labels with which a selector would match a namespace that it does not match now.
 *
 * @param selector - The selector as written.
 * @param labels - The current labels of the namespace.
 * @returns The unmet requirements and the smallest set of changes that meets them. Undefined if no
 *   requirement is certainly unmet. `changes` is undefined if the selector requires another name or
 *   two values of one label, or is malformed.
 */
export function labelFix(
  selector: unknown,
  namespace: string,
  labels: Labels
): LabelFix | undefined {
  const { unmet, malformed } = matchNamespace(selector, namespace, labels);
  if (unmet.length === 0) return undefined;
  let example = false;
  const changes = [...new Set(unmet.map(({ key }) => key))].map((key): LabelChange | undefined => {
    if (key === NAMESPACE_NAME_LABEL) return undefined;
    const asked = unmet.filter(requirement => requirement.key === key);
    const values = asked.flatMap(({ operator, values }) => (operator === 'In' ? values : []));
    const any = asked.some(({ operator }) => operator === 'Exists');
    const candidates = values.length > 0 ? values : [any ? 'true' : undefined];
    const fits = candidates.filter(value => {
      const changed = without(labels, key);
      const tried = value === undefined ? changed : { ...changed, [key]: value };
      return !matchNamespace(selector, namespace, tried).unmet.some(item => item.key === key);
    });
    if (fits.length === 0) return undefined;
    example ||= new Set(fits).size > 1 || (any && values.length === 0);
    return { key, value: fits[0], before: labelValue(labels, key) };
  });
  const possible = malformed.length === 0 && changes.every(change => change !== undefined);
  return {
    asked: unmet.map(requirementText),
    changes: possible ? (changes as LabelChange[]) : undefined,
    example,
  };
}

/**
 * Tells for every namespace whether its routes may attach to a listener (AllowedRoutes.namespaces).
 * Kinds and hostnames are ignored because they depend on the route.
 *
 * @param namespaces - The namespaces of the listener's cluster.
 * @returns One answer per namespace, sorted by name. If the labels of a namespace could not be
 *   read, the status is `Unknown` only where they decide.
 */
export function whoMayAttach(
  listener: Listener,
  { read, unread, cause }: KnownNamespaces
): NamespaceAdmission[] {
  const snapshot = new ClusterSnapshot();
  snapshot.setCoverage(
    '',
    'Namespace',
    // The labels of a namespace that is named but was not found could not be read.
    { state: 'none', cause: cause ?? 'outOfScope' }
  );
  read.forEach(object => snapshot.set(object));
  const reader = new Reader(snapshot);
  const labelsOf = new Map<string, Labels | undefined>(unread.map(name => [name, undefined]));
  read.forEach(({ metadata }) => labelsOf.set(metadata.name, metadata.labels ?? {}));
  return [...labelsOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([namespace, labels]) => ({
      namespace,
      labels,
      check: checkNamespace(listener, namespace, reader),
    }));
}

/** Counts the answers per status. */
export function countAdmissions(
  admissions: readonly NamespaceAdmission[]
): Readonly<Record<Status, number>> {
  const counts = { True: 0, False: 0, Unknown: 0 };
  admissions.forEach(({ check }) => {
    counts[check.status] += 1;
  });
  return counts;
}

function takenBy({ listeners }: ParentVerdict, key: string): Status {
  const found = listeners.filter(({ listener }) => listener.key === key);
  if (found.some(({ attached }) => attached === 'True')) return 'True';
  return found.some(({ attached }) => attached === 'Unknown') ? 'Unknown' : 'False';
}

/**
 * Counts the routes that a listener accepts (ListenerStatus.attachedRoutes). Each route counts
 * once, whether or not its references can be resolved.
 *
 * @param routes - The verdicts of all routes that name the listener's Gateway or ListenerSet.
 */
export function takenRoutes(listener: Listener, routes: readonly RouteVerdict[]): TakenRoutes {
  const key = listener.key;
  const taken = { attached: new Set<string>(), undecided: new Set<string>() };
  routes.forEach(({ route, parents }) => {
    const statuses = parents.map(parent => takenBy(parent, key));
    if (statuses.includes('True')) taken.attached.add(objectKey(route));
    else if (statuses.includes('Unknown')) taken.undecided.add(objectKey(route));
  });
  return { attached: taken.attached.size, undecided: taken.undecided.size };
}
