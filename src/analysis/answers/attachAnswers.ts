import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { RouteFacts } from '../checks/facts';
import type { Evaluation } from '../evaluation/evaluation';
import type {
  Check,
  Listener,
  ListenerVerdict,
  Missing,
  ObjectRef,
  ParentVerdict,
  Status,
} from '../model';
import { objectKey } from '../objects/keys';
import { Reader } from '../objects/reader';
import { refOf } from '../objects/snapshot';
import { withConflict } from '../routes/listenerVerdict';
import { parentVerdict } from '../routes/parentVerdict';
import {
  factsOf,
  newRoute,
  parentRefTo,
  type WantedRoute,
  type WrittenParentRef,
} from './wantedRoute';

/** The possible answers of a listener to a route, best first. */
export const ATTACH_LEVELS = ['open', 'unconfirmed', 'unserved', 'unknown', 'closed'] as const;

/**
 * - `open`: the listener accepts the route and can be served.
 * - `unconfirmed`: the listener accepts the route, but no controller is known for its Gateway.
 * - `unserved`: the listener accepts the route but is not served itself.
 * - `unknown`: the deciding objects could not be read.
 * - `closed`: the listener refuses the route.
 */
export type AttachLevel = (typeof ATTACH_LEVELS)[number];

/** The answer of one listener to a route that does not exist. */
export interface ListenerAnswer {
  readonly listener: Listener;
  /** Refers to this listener only. */
  readonly parentRef: WrittenParentRef;
  /** The checks of the parent itself: `parent`, `controller`. */
  readonly parentChecks: readonly Check[];
  readonly verdict: ListenerVerdict;
  readonly level: AttachLevel;
}

/** The answers of the listeners of one cluster to a route that does not exist. */
export interface AttachAnswers {
  /** Sorted best first. Among closed listeners, those that a change can open come first. */
  readonly listeners: readonly ListenerAnswer[];
  /** Whether the cluster serves the route's kind. If it does not, every listener is closed. */
  readonly kindServed: Status;
  /** Whether the namespace exists. A namespace that does not exist is judged by its name only. */
  readonly namespaceExists: Status;
  /** The objects that would reveal the namespace's labels, if the labels could not be read. */
  readonly namespaceMissing: Missing | undefined;
  /** Why more listeners may exist. Empty if the list is complete. */
  readonly missing: readonly Missing[];
}

function levelOf(
  { attached, permitted }: ListenerVerdict,
  parentChecks: readonly Check[],
  { served }: Listener
): AttachLevel {
  if (attached === 'False') return 'closed';
  const parent = parentChecks.find(({ check }) => check === 'parent');
  if (permitted !== 'True' || parent?.status !== 'True') return 'unknown';
  const controller = parentChecks.find(({ check }) => check === 'controller');
  if (controller?.status === 'False' || served.status === 'False') return 'unserved';
  return controller?.status === 'True' ? 'open' : 'unconfirmed';
}

// A listener's purpose is not changed for a route, so a different protocol is the furthest away.
function distance({ level, verdict }: ListenerAnswer): number {
  const level0 = ATTACH_LEVELS.indexOf(level) * 4;
  if (level !== 'closed') return level0;
  if (verdict.check('protocol').status === 'False') return level0 + 3;
  if (verdict.check('hostname').status === 'False') return level0 + 2;
  return level0 + (verdict.check('kind').status === 'False' ? 1 : 0);
}

/**
 * Sorts items so that the answers closest to an attached route come first.
 *
 * @param answerOf - Returns the answer of an item.
 * @returns A new list. Equal items keep their order.
 */
export function nearestFirst<Item>(
  answers: readonly Item[],
  answerOf: (item: Item) => ListenerAnswer
): Item[] {
  return answers
    .map(item => ({ item, rank: distance(answerOf(item)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/**
 * Finds the checks that decide a listener's answer.
 *
 * @returns For a closed listener, the checks that refuse the route. Otherwise, every check that is
 *   not known to pass.
 */
export function decidingChecks({ level, parentChecks, verdict }: ListenerAnswer): readonly Check[] {
  const checks = [...parentChecks, ...verdict.deciding];
  return level === 'closed'
    ? checks.filter(({ check, status }) => status === 'False' && check !== 'controller')
    : checks.filter(({ status }) => status !== 'True');
}

function ownersOf(evaluation: Evaluation): ObjectRef[] {
  const sets = evaluation.objectsOf(GATEWAY_API_GROUP, 'ListenerSet').map(refOf);
  const gateways = [...evaluation.allGateways().values()].map(({ gateway }) => gateway);
  const sorted = (refs: ObjectRef[]) =>
    refs
      .map(ref => ({ ref, key: objectKey(ref) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ ref }) => ref);
  return [...sorted(gateways), ...sorted(sets)];
}

// A new route is younger than all others, so a route of another kind with its hostnames wins.
function contested(
  verdict: ListenerVerdict,
  parent: ParentVerdict,
  facts: RouteFacts,
  evaluation: Evaluation
): ListenerVerdict {
  if (verdict.attached !== 'True') return verdict;
  const { object, alone } = newRoute(facts, parent);
  const conflict = evaluation.conflictWith(verdict.listener, alone, object);
  return conflict === undefined ? verdict : withConflict(verdict, conflict);
}

function answersOf(
  owner: ObjectRef,
  facts: RouteFacts,
  kindServed: Status,
  reader: Reader,
  evaluation: Evaluation
): ListenerAnswer[] {
  const verdicts = { gateway: (ref: ObjectRef) => evaluation.gateway(ref) };
  const ask = (ref: WrittenParentRef) => parentVerdict(ref, 0, facts, reader, verdicts);
  return ask(parentRefTo({ owner, name: '' })).listeners.flatMap(({ listener }) => {
    const parentRef = parentRefTo(listener);
    // Evaluates a real parentRef, so the answer cannot differ from that for an existing route.
    const parent = ask(parentRef);
    const { checks, listeners } = parent;
    const alone = listeners.find(item => item.listener.key === listener.key);
    if (alone === undefined) return [];
    const verdict = contested(alone, parent, facts, evaluation);
    const level = kindServed === 'False' ? 'closed' : levelOf(verdict, checks, listener);
    return [{ listener, parentRef, parentChecks: checks, verdict, level }];
  });
}

/**
 * Asks every listener of a cluster whether it would accept a route that does not exist
 * (CommonRouteSpec.parentRefs, AllowedRoutes). The route is judged like an existing route. The
 * evaluation does not change: no listener counts the route, and no finding mentions it.
 *
 * @param evaluation - A completed evaluation of the cluster. Listeners of ListenerSets that are not
 *   accepted are included.
 */
export function attachAnswers(evaluation: Evaluation, wanted: WantedRoute): AttachAnswers {
  // A separate reader is used because its reads must not trigger any recomputation.
  const reader = new Reader(evaluation.snapshot);
  const facts = factsOf(wanted);
  const kindServed = reader.serves(GATEWAY_API_GROUP, wanted.kind);
  const listeners = ownersOf(evaluation).flatMap(owner =>
    answersOf(owner, facts, kindServed, reader, evaluation)
  );
  const namespace = reader.object('Namespace', undefined, wanted.namespace);
  return {
    listeners: nearestFirst(listeners, answer => answer),
    kindServed,
    namespaceExists: reader.hasNamespace(wanted.namespace),
    namespaceMissing: namespace.state === 'unread' ? namespace.missing : undefined,
    missing: ['Gateway', 'ListenerSet'].flatMap(
      kind => reader.unread(GATEWAY_API_GROUP, kind, undefined) ?? []
    ),
  };
}
