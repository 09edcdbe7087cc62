import type { ParentReference } from '../../../gatewayApi/references';
import type { Evaluation } from '../../evaluation/evaluation';
import type { ListenerVerdict, ParentVerdict, RouteVerdict } from '../../model';
import { listenerPlace } from '../../objects/keys';
import { sameValue } from '../../objects/sameValue';
import { type Steps, visitInSteps } from '../../steps';
import { sameHealth } from '../health/health';
import { healthOfRoute } from '../health/routeHealth';
import { isOtherConclusion, sharedKeys } from './beforeAfter';
import type {
  AttachmentImpact,
  AttachmentState,
  BeforeAfter,
  ParentImpact,
  ParentState,
  RouteImpact,
} from './impact';
import { parentMessage } from './parentMessage';

type Pair = readonly [before: ParentVerdict | undefined, after: ParentVerdict | undefined];

function parentKey({ group, kind, namespace, name, sectionName, port }: ParentReference): string {
  return JSON.stringify([group, kind, namespace, name, sectionName ?? '', port ?? '']);
}

// The order of a swapped change is the same.
function byPlace(one: Pair, other: Pair): number {
  const place = (pair: Pair) => Math.min(...pair.map(parent => parent?.index ?? Infinity));
  const keys = (pair: Pair) => pair.flatMap(item => (item ? parentKey(item.parentRef) : [])).sort();
  return place(one) - place(other) || (keys(one).join() < keys(other).join() ? -1 : 1);
}

// A parentRef that changes takes the place of the one before it.
function pairedParents(before: readonly ParentVerdict[], after: readonly ParentVerdict[]): Pair[] {
  const open = [...after];
  const kept = before.map(parent => {
    const key = parentKey(parent.parentRef);
    const at = open.findIndex(({ parentRef }) => parentKey(parentRef) === key);
    return { parent, same: at < 0 ? undefined : open.splice(at, 1)[0] };
  });
  const paired = kept.map(({ parent, same }): Pair => [parent, same ?? open.shift()]);
  return [...paired, ...open.map((parent): Pair => [undefined, parent])].sort(byPlace);
}

function attachmentOf(verdict: ListenerVerdict | undefined): AttachmentState | undefined {
  if (verdict === undefined) return undefined;
  const { attached, served, deciding } = verdict;
  const refusal = attached === 'True' ? undefined : deciding.find(one => one.status === attached);
  return { attached, served: served.status, message: (refusal ?? served).message };
}

function byListener(parent: ParentVerdict | undefined): Map<string, ListenerVerdict> {
  return new Map(
    parent?.listeners.map(verdict => [
      listenerPlace(verdict.listener.owner, verdict.listener.name),
      verdict,
    ])
  );
}

// A listener that does not exist is as good as one that refuses the route.
function isSameAttachment({ before, after }: BeforeAfter<AttachmentState>): boolean {
  return (
    (before?.attached ?? 'False') === (after?.attached ?? 'False') &&
    (before?.served ?? 'False') === (after?.served ?? 'False')
  );
}

function attachments([before, after]: Pair): AttachmentImpact[] {
  const [old, now] = [byListener(before), byListener(after)];
  return sharedKeys(old, now).flatMap(key => {
    const { listener } = (old.get(key) ?? now.get(key)) as ListenerVerdict;
    const impact = { before: attachmentOf(old.get(key)), after: attachmentOf(now.get(key)) };
    if (isSameAttachment(impact)) return [];
    const { owner, name, gateway } = listener;
    return [{ listener: { owner, name }, gateway, ...impact }];
  });
}

function stateOf(parent: ParentVerdict | undefined): ParentState | undefined {
  if (parent === undefined) return undefined;
  const { parentRef, accepted, served } = parent;
  return { parentRef, accepted, served, message: parentMessage(parent) };
}

function parentImpact(pair: Pair): ParentImpact[] {
  const before = stateOf(pair[0]);
  const after = stateOf(pair[1]);
  const listeners = attachments(pair);
  const isSame =
    before !== undefined &&
    after !== undefined &&
    parentKey(before.parentRef) === parentKey(after.parentRef) &&
    !isOtherConclusion({ before: before.accepted, after: after.accepted }) &&
    !isOtherConclusion({ before: before.served, after: after.served });
  return isSame && listeners.length === 0 ? [] : [{ before, after, listeners }];
}

function isSameListener(one: ListenerVerdict, other: ListenerVerdict | undefined): boolean {
  return (
    // A key is the place of the listener, whose name may be another one.
    one.listener.key === other?.listener.key &&
    one.listener.name === other.listener.name &&
    one.attached === other.attached &&
    one.served.status === other.served.status
  );
}

// Most routes stay as they are. To pair their listeners takes longer.
function hasSameParent(one: ParentVerdict, other: ParentVerdict | undefined): boolean {
  return (
    other !== undefined &&
    sameValue(one.parentRef, other.parentRef) &&
    !isOtherConclusion({ before: one.accepted, after: other.accepted }) &&
    !isOtherConclusion({ before: one.served, after: other.served }) &&
    one.listeners.length === other.listeners.length &&
    one.listeners.every((listener, index) => isSameListener(listener, other.listeners[index]))
  );
}

function parentImpacts(before: readonly ParentVerdict[], after: readonly ParentVerdict[]) {
  const isSame =
    before.length === after.length &&
    before.every((parent, index) => hasSameParent(parent, after[index]));
  return isSame ? [] : pairedParents(before, after).flatMap(parentImpact);
}

function routeImpact(before: RouteVerdict | undefined, after: RouteVerdict | undefined) {
  const { route } = (before ?? after) as RouteVerdict;
  const [old, now] = [before?.parents ?? [], after?.parents ?? []];
  const impact: RouteImpact = {
    route,
    health: { before: before && healthOfRoute(before), after: after && healthOfRoute(after) },
    resolvedRefs: { before: before?.resolvedRefs, after: after?.resolvedRefs },
    parents: parentImpacts(old, now),
  };
  const isSame =
    impact.parents.length === 0 &&
    (before === undefined) === (after === undefined) &&
    sameHealth(impact.health.before, impact.health.after) &&
    !isOtherConclusion(impact.resolvedRefs);
  return isSame ? undefined : impact;
}

/** The routes for which a change changes something, sorted by key. */
export function* routeImpacts(before: Evaluation, after: Evaluation): Steps<RouteImpact[]> {
  const [old, now] = [before.allRoutes(), after.allRoutes()];
  const found: RouteImpact[] = [];
  yield* visitInSteps(sharedKeys(old, now), key => {
    const impact = routeImpact(old.get(key), now.get(key));
    if (impact !== undefined) found.push(impact);
  });
  return found;
}
