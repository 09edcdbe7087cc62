import { conditionHealth, reportedConditions } from '../../../gatewayApi/conditions';
import { hasFields, list, text } from '../../../gatewayApi/read';
import type { Gateway, KubernetesObject, ListenerSet } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import { repeatsListeners } from '../../gateways/reportedTrouble';
import type { ComputedCondition, GatewayVerdict, ObjectRef } from '../../model';
import { isOwnedBy } from '../../objects/isOwnedBy';
import { sharedKey } from '../../objects/keys';
import { type Steps, visitInSteps } from '../../steps';

type Owner = Gateway | ListenerSet;

/** What is computed about a Gateway or ListenerSet, and about each of its listeners. */
interface Computed {
  readonly own: string;
  readonly listeners: ReadonlyMap<string, string>;
}

const NOTHING: Computed = { own: '', listeners: new Map() };

function textOf(conditions: readonly ComputedCondition[]): string {
  return JSON.stringify(conditions.map(({ type, status, reason }) => [type, status, reason]));
}

function computedOf(owner: ObjectRef, verdict: GatewayVerdict | undefined): Computed {
  if (verdict === undefined) return NOTHING;
  const isOwn = isOwnedBy(owner);
  const set = verdict.listenerSets.find(({ listenerSet }) => isOwn({ owner: listenerSet }));
  const { conditions } = set ?? verdict;
  const { status, reason } = verdict.controller;
  return {
    own: `${textOf(conditions)} ${status} ${reason}`,
    listeners: new Map(
      verdict.listeners.filter(isOwn).map(listener => [listener.name, textOf(listener.conditions)])
    ),
  };
}

function withoutReports(object: Owner, isOwnNew: boolean, changed: ReadonlySet<string>): Owner {
  const { status, metadata } = object;
  const bad = new Set(
    reportedConditions(status?.conditions, metadata.generation)
      .filter(condition => conditionHealth(condition) === 'False')
      .filter(condition => isOwnNew || repeatsListeners(condition))
      .map(({ type }) => type)
  );
  const conditions = list(status?.conditions).filter(({ type }) => !bad.has(text(type)));
  const listeners = list(status?.listeners).filter(({ name }) => !changed.has(text(name)));
  const isSame =
    conditions.length === list(status?.conditions).length &&
    listeners.length === list(status?.listeners).length;
  return isSame ? object : { ...object, status: { ...status, conditions, listeners } };
}

function updated(
  owner: ObjectRef,
  before: GatewayVerdict | undefined,
  after: GatewayVerdict,
  evaluation: Evaluation
): KubernetesObject[] {
  const lookup = evaluation.lookup(owner);
  if (lookup.state !== 'found' || !hasFields((lookup.object as Owner).status)) return [];
  const [old, now] = [computedOf(owner, before), computedOf(owner, after)];
  const changed = new Set(
    [...now.listeners].filter(([name, is]) => old.listeners.get(name) !== is).map(([name]) => name)
  );
  const isOwnNew = old.own !== now.own;
  if (changed.size === 0 && !isOwnNew) return [];
  const object = withoutReports(lookup.object as Owner, isOwnNew, changed);
  return object === lookup.object ? [] : [object];
}

/**
 * Drops what a controller reported about Gateways, ListenerSets and listeners whose computed
 * conditions change. The reports are about the state before, and the controller reports again. What
 * it reports for a reason of its own, such as a lack of addresses, stays.
 *
 * @param after - With its verdicts.
 * @returns The objects of `after` without these reports.
 */
export function* withoutOutdatedReports(
  before: Evaluation,
  after: Evaluation
): Steps<readonly KubernetesObject[]> {
  const known = before.allGateways();
  const found: KubernetesObject[] = [];
  yield* visitInSteps(after.allGateways().values(), verdict => {
    const old = known.get(sharedKey(verdict.gateway));
    const owners = [verdict.gateway, ...verdict.listenerSets.map(set => set.listenerSet)];
    owners.forEach(owner => found.push(...updated(owner, old, verdict, after)));
  });
  return found;
}
