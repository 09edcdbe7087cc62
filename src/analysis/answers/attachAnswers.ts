import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { RouteFacts } from '../checks/facts';
import type { Evaluation } from '../evaluation/evaluation';
import type {
  Check,
  ComputedCondition,
  Listener,
  ListenerVerdict,
  Missing,
  ObjectRef,
  Status,
} from '../model';
import { objectKey } from '../objects/keys';
import { Reader } from '../objects/reader';
import { refOf } from '../objects/snapshot';
import { parentVerdict } from '../routes/parentVerdict';
import { servingTrouble } from './attachmentLevel';
import { factsOf, parentRefTo, type WantedRoute, type WrittenParentRef } from './wantedRoute';

/** What a listener would do with a route, the best first. */
export const ATTACH_LEVELS = ['open', 'unconfirmed', 'unserved', 'unknown', 'closed'] as const;

/**
 * - `open`: it takes the route and can be served.
 * - `unconfirmed`: it takes the route, and no controller is known to answer for its Gateway.
 * - `unserved`: it takes the route, and is not served itself.
 * - `unknown`: what decides could not be read.
 * - `closed`: it refuses the route.
 */
export type AttachLevel = (typeof ATTACH_LEVELS)[number];

/** What one listener says to a route that does not exist. */
export interface ListenerAnswer {
  readonly listener: Listener;
  /** Means this listener alone. */
  readonly parentRef: WrittenParentRef;
  /** The checks of the parent itself: `parent`, `controller`. */
  readonly parentChecks: readonly Check[];
  readonly verdict: ListenerVerdict;
  /** What keeps the listener from being served, whatever it takes. */
  readonly trouble: readonly ComputedCondition[];
  readonly level: AttachLevel;
}

/** What the listeners of one cluster say to a route that does not exist. */
export interface AttachAnswers {
  /** The best first; of those that are closed, those first that a change would open. */
  readonly listeners: readonly ListenerAnswer[];
  /** Whether the cluster has the route's kind at all; where it has not, every listener is closed. */
  readonly kindServed: Status;
  /** Whether the namespace is there; one that is not is judged by its name alone. */
  readonly namespaceExists: Status;
  /** Where its labels could not be read, what would settle that. */
  readonly namespaceMissing: Missing | undefined;
  /** Why there may be more listeners than these; empty where these are all. */
  readonly missing: readonly Missing[];
}

function levelOf(
  { attached, permitted }: ListenerVerdict,
  parentChecks: readonly Check[],
  trouble: readonly ComputedCondition[]
): AttachLevel {
  if (attached === 'False') return 'closed';
  const parent = parentChecks.find(({ check }) => check === 'parent');
  if (permitted !== 'True' || parent?.status !== 'True') return 'unknown';
  const controller = parentChecks.find(({ check }) => check === 'controller');
  if (controller?.status === 'False' || trouble.length > 0) return 'unserved';
  return controller?.status === 'True' ? 'open' : 'unconfirmed';
}

// What a listener is made for is not changed for a route: another protocol is the furthest away.
function distance({ level, verdict }: ListenerAnswer): number {
  const level0 = ATTACH_LEVELS.indexOf(level) * 4;
  if (level !== 'closed') return level0;
  if (verdict.check('protocol').status === 'False') return level0 + 3;
  if (verdict.check('hostname').status === 'False') return level0 + 2;
  return level0 + (verdict.check('kind').status === 'False' ? 1 : 0);
}

/**
 * Sorts answers so that those come first with which a route gets furthest.
 *
 * @param answers - Of any cluster.
 * @param answerOf - Finds the answer in an item.
 * @returns A new list; equals keep their order.
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
 * Finds the checks that a listener's answer comes from.
 *
 * @param answer - The answer.
 * @returns For a listener that is closed what refuses the route, else whatever is not known to be fine.
 */
export function decidingChecks({ level, parentChecks, verdict }: ListenerAnswer): readonly Check[] {
  const checks = [...parentChecks, ...verdict.checks];
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
    // Asked as a real parentRef is, so that nobody has to trust that another way says the same.
    const { checks, listeners } = ask(parentRef);
    const verdict = listeners.find(item => item.listener.key === listener.key);
    if (verdict === undefined) return [];
    const trouble = servingTrouble(listener);
    const level = kindServed === 'False' ? 'closed' : levelOf(verdict, checks, trouble);
    return [{ listener, parentRef, parentChecks: checks, verdict, trouble, level }];
  });
}

/**
 * Asks every listener of a cluster whether it would take a route that does not exist
 * (CommonRouteSpec.parentRefs, AllowedRoutes). It is judged as one that exists, and changes nothing:
 * no listener counts it, and no finding speaks of it.
 *
 * @param evaluation - The cluster, worked out. Of ListenerSets those that are not let in are asked too.
 * @param wanted - The route.
 * @returns The answers.
 */
export function attachAnswers(evaluation: Evaluation, wanted: WantedRoute): AttachAnswers {
  // A reader of our own: what it reads concerns nobody else.
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
