// subject: src/analysis/answers/attachAnswers.ts
// subject: src/analysis/answers/attachChanges.ts
import fc from 'fast-check';
import { applyPatch, type Operation } from 'fast-json-patch';
import { describe, expect, it } from 'vitest';
import {
  attachAnswers,
  attachChanges,
  type Evaluation,
  type Fix,
  objectKey,
  refOf,
  type WantedRoute,
} from '../../../src/analysis';
import { ROUTE_KINDS } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { coverages, COVERED, hostnames, NAMESPACES, objectsIn, runs } from '../arbitraries';
import { conclusions, evaluateWhole } from '../conclusions';
import { route } from '../objects';

const { cluster } = objectsIn();

// Random listeners accept few routes, so half of the clusters are open to all.
const clusters = fc
  .tuple(cluster, fc.boolean())
  .map(([objects, open]) => (open ? objects.map(widelyOpen) : objects));

function widelyOpen(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'Gateway' && object.kind !== 'ListenerSet') return object;
  const { spec } = object as unknown as { spec: { listeners: readonly object[] } };
  const listeners = spec.listeners.map(listener => ({
    ...listener,
    protocol: 'HTTP',
    allowedRoutes: { namespaces: { from: 'All' } },
  }));
  return { ...object, spec: { ...spec, listeners } } as KubernetesObject;
}

const wantedRoutes: fc.Arbitrary<WantedRoute> = fc.record({
  kind: fc.constantFrom('HTTPRoute' as const, ...ROUTE_KINDS),
  // A namespace without objects.
  namespace: fc.constantFrom(...NAMESPACES, 'd'),
  hostnames: fc.array(hostnames, { maxLength: 3 }),
});

const partly = fc.array(fc.tuple(fc.constantFrom(...COVERED), coverages), { maxLength: 3 });

function created({ kind, namespace, hostnames }: WantedRoute, parentRef: unknown) {
  // A new route is younger than all others.
  const metadata = { creationTimestamp: '2099-01-01T00:00:00Z' };
  return route(`${namespace}/wanted`, [parentRef], { hostnames }, { kind, metadata });
}

function evaluated(
  objects: readonly KubernetesObject[],
  coverage: ReadonlyArray<
    readonly [readonly [string, string], Parameters<Evaluation['snapshot']['setCoverage']>[2]]
  >
): Evaluation {
  const evaluation = evaluateWhole(objects);
  coverage.forEach(([[group, kind], state]) => evaluation.snapshot.setCoverage(group, kind, state));
  evaluation.run();
  return evaluation;
}

describe('The answer for a route that does not exist', () => {
  it('equals the verdict after the route is created', () => {
    const seen = { True: 0, False: 0, Unknown: 0 };
    fc.assert(
      fc.property(clusters, wantedRoutes, partly, (objects, wanted, coverage) => {
        const evaluation = evaluated(objects, coverage);
        attachAnswers(evaluation, wanted).listeners.forEach(({ listener, parentRef, verdict }) => {
          const real = created(wanted, parentRef);
          evaluation.set(real);
          evaluation.run();
          const [parent] = evaluation.route(refOf(real))!.parents;
          const own = parent.listeners.find(item => item.listener.key === listener.key)!;
          expect([own.attached, own.hostnames]).toEqual([verdict.attached, verdict.hostnames]);
          expect(own.checks).toEqual(verdict.checks);
          // The parentRef selects this listener only, so its verdict is the route's.
          const alone = parent.listeners.filter(({ selected }) => selected === 'True').length === 1;
          if (alone && verdict.attached === 'True') expect(parent.accepted.status).toBe('True');
          if (alone && verdict.attached === 'False') {
            expect(parent.accepted.status).not.toBe('True');
          }
          seen[verdict.attached] += 1;
          evaluation.remove(refOf(real));
          evaluation.run();
        });
      }),
      runs(120)
    );
    // The property would be empty if no generated listener were open.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
  });

  it('has no side effects: no counts, findings or changes', () => {
    fc.assert(
      fc.property(cluster, wantedRoutes, (objects, wanted) => {
        const evaluation = evaluateWhole(objects);
        const before = conclusions(evaluation);
        evaluation.takeChanges();
        const { listeners } = attachAnswers(evaluation, wanted);
        listeners.forEach(answer => attachChanges(answer, wanted, evaluation));
        expect(evaluation.run()).toBe(true);
        expect([...evaluation.takeChanges()]).toEqual([]);
        expect(conclusions(evaluation)).toBe(before);
      }),
      runs(30)
    );
  });
});

function apply(evaluation: Evaluation, { target, create, patch = [] }: Fix): void {
  if (create !== undefined) {
    evaluation.set(create as unknown as KubernetesObject);
    return;
  }
  const found = evaluation.lookup(target);
  if (found.state !== 'found') throw new Error(`${objectKey(target)} does not exist`);
  const { newDocument } = applyPatch(found.object, patch as Operation[], true, false);
  evaluation.set(newDocument);
}

describe('The proposed changes for a closed listener', () => {
  it('open it, whichever alternative is applied', () => {
    let opened = 0;
    fc.assert(
      fc.property(cluster, wantedRoutes, fc.nat(3), (objects, wanted, choice) => {
        const { listeners } = attachAnswers(evaluateWhole(objects), wanted);
        listeners.forEach(({ listener }) => {
          const evaluation = evaluateWhole(objects);
          const mine = (from = attachAnswers(evaluation, wanted)) =>
            from.listeners.find(
              ({ listener: { key, index } }) => key === listener.key && index === listener.index
            )!;
          const changes = attachChanges(mine(), wanted, evaluation);
          if (changes.length === 0) return;
          changes.forEach(({ fixes }) => {
            apply(evaluation, fixes[choice % fixes.length]);
            evaluation.run();
          });
          opened += 1;
          const { level, verdict } = mine();
          // No change of a listener gives precedence over another route.
          const isLost = verdict.check('precedence').status === 'False';
          expect(level === 'closed' && !isLost).toBe(false);
        });
      }),
      runs(60)
    );
    expect(opened).toBeGreaterThan(50);
  });
});
