import { isRouteKind, subjectOf } from '../../../gatewayApi/kinds';
import { policyTargets } from '../../../gatewayApi/policyTargets';
import { hasFields, list, text } from '../../../gatewayApi/read';
import type { Gateway, KubernetesObject, Route } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Listener, ObjectRef, RouteVerdict } from '../../model';
import { listenerPlace, objectKey } from '../../objects/keys';
import { sameValue } from '../../objects/sameValue';
import { routeReferences } from '../../routes/backendRefs';
import { ENDPOINT_SLICE, sliceService } from '../../routes/endpoints';
import { TLS_POLICY } from '../../routes/tlsPolicies';
import { type Steps, visitInSteps } from '../../steps';
import { isOtherConclusion } from './beforeAfter';
import type { ObjectAfter } from './changedObjects';
import type { Impact } from './impact';

/** The routes and listeners on which a change may change answers. */
export interface TouchedParts {
  /** Keys of routes. */
  readonly routes: ReadonlySet<string>;
  /** Keys by `listenerPlace`. */
  readonly listeners: ReadonlySet<string>;
}

// In no particular order.
function* differingObjects(before: Evaluation, after: Evaluation): Steps<ObjectAfter[]> {
  const found: ObjectAfter[] = [];
  yield* visitInSteps(before.snapshot.knownCells(), ({ ref, object }) => {
    const lookup = after.lookup(ref);
    const now = lookup.state === 'found' ? lookup.object : undefined;
    if (object !== now && !sameValue(object, now)) found.push({ ref, before: object, after: now });
  });
  yield* visitInSteps(after.snapshot.knownCells(), ({ ref, object }) => {
    if (object === undefined || before.lookup(ref).state === 'found') return;
    found.push({ ref, before: undefined, after: object });
  });
  return found;
}

function isKindOf({ group, kind }: ObjectRef, [ofGroup, ofKind]: readonly [string, string]) {
  return group === ofGroup && kind === ofKind;
}

// What routes name to reach an object, such as the Service of an EndpointSlice.
function namedBy({ ref, before, after }: ObjectAfter): string[] {
  const sides = [before, after].filter(side => side !== undefined);
  if (isKindOf(ref, ENDPOINT_SLICE)) {
    return sides.map(side =>
      objectKey({
        group: '',
        kind: 'Service',
        namespace: ref.namespace,
        name: sliceService(side) ?? '',
      })
    );
  }
  if (isKindOf(ref, TLS_POLICY)) {
    return sides.flatMap(side => policyTargets(side).map(target => objectKey(target)));
  }
  return [objectKey(ref)];
}

function referencesOf(object: Route): string[] {
  const { backends, extensions } = routeReferences(object);
  const { namespace } = object.metadata;
  return [
    ...backends.map(({ reference }) => objectKey(reference)),
    ...extensions.map(({ group, kind, name }) => objectKey({ group, kind, namespace, name })),
  ];
}

function problemsOf(verdict: RouteVerdict | undefined): unknown {
  return verdict?.references.map(({ status, reason, field }) => [status, reason, field]);
}

function* touchedRoutes(
  before: Evaluation,
  after: Evaluation,
  objects: readonly ObjectAfter[],
  impact: Pick<Impact, 'routes'>
): Steps<Set<string>> {
  const found = new Set(impact.routes.map(({ route }) => objectKey(route)));
  objects.forEach(({ ref }) => {
    if (isRouteKind(ref.kind)) found.add(objectKey(ref));
  });
  const others = objects.filter(({ ref }) => {
    const subject = subjectOf(ref);
    return subject === undefined || subject === 'policy';
  });
  const named = new Set(others.flatMap(namedBy));
  for (const side of [before, after]) {
    yield* visitInSteps(side.allRoutes(), ([key, verdict]) => {
      if (found.has(key)) return;
      const lookup = named.size === 0 ? undefined : side.lookup(verdict.route);
      const names = lookup?.state === 'found' ? referencesOf(lookup.object as Route) : [];
      const hasOthers = !sameValue(
        problemsOf(before.allRoutes().get(key)),
        problemsOf(after.allRoutes().get(key))
      );
      if (hasOthers || names.some(name => named.has(name))) found.add(key);
    });
  }
  return found;
}

function rawListeners(object: KubernetesObject | undefined): Map<string, unknown> {
  const { spec } = (object ?? {}) as Partial<Gateway>;
  return new Map(list(spec?.listeners).map(listener => [text(listener.name), listener]));
}

function withoutListeners(object: KubernetesObject | undefined): unknown {
  const { spec } = (object ?? {}) as { readonly spec?: unknown };
  return hasFields(spec) ? { ...spec, listeners: undefined } : spec;
}

function touchedListeners(
  before: Evaluation,
  after: Evaluation,
  objects: readonly ObjectAfter[],
  impact: Pick<Impact, 'gateways'>
): Set<string> {
  const found = new Set(
    impact.gateways.flatMap(({ owner, listeners }) =>
      listeners
        .filter(({ conditions, served }) => conditions.length > 0 || isOtherConclusion(served))
        .map(({ name }) => listenerPlace(owner, name))
    )
  );
  const classes = new Set<string>();
  const all = new Set<string>();
  objects.forEach(({ ref, before: old, after: now }) => {
    const subject = subjectOf(ref);
    if (subject === 'gatewayClass') classes.add(ref.name);
    if (subject !== 'gateway' && subject !== 'listenerSet') return;
    if (!sameValue(withoutListeners(old), withoutListeners(now))) all.add(objectKey(ref));
    const [left, right] = [rawListeners(old), rawListeners(now)];
    [...left.keys(), ...right.keys()].forEach(name => {
      if (!sameValue(left.get(name), right.get(name))) found.add(listenerPlace(ref, name));
    });
  });
  [before, after].forEach(side =>
    side.allGateways().forEach(({ gateway, className, listeners }) =>
      listeners.forEach(({ owner, name }: Listener) => {
        const isAll = classes.has(className) || all.has(objectKey(gateway));
        if (isAll || all.has(objectKey(owner))) found.add(listenerPlace(owner, name));
      })
    )
  );
  return found;
}

/** Finds the routes and listeners whose answers a change may change. */
export function* touchedParts(
  before: Evaluation,
  after: Evaluation,
  impact: Pick<Impact, 'gateways' | 'routes'>
): Steps<TouchedParts> {
  const objects = yield* differingObjects(before, after);
  return {
    routes: yield* touchedRoutes(before, after, objects, impact),
    listeners: touchedListeners(before, after, objects, impact),
  };
}
