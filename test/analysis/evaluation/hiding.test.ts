// subject: src/analysis/evaluation/evaluation.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conclusion, Evaluation, RULES } from '../../../src/analysis';
import { groupOf } from '../../../src/analysis/objects/keys';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { Coverage } from '../../../src/kube/coverage';
import { COVERED, NAMESPACES, objectsIn, runs, SERVED } from '../arbitraries';
import { evaluateWhole } from '../conclusions';

/** The unread part: a kind, everywhere or outside of some namespaces. */
interface Hidden {
  readonly group: string;
  readonly kind: string;
  readonly coverage: Coverage;
}

const hidden: fc.Arbitrary<Hidden> = fc
  .tuple(
    fc.constantFrom(...COVERED),
    fc.oneof(
      fc.constant<Coverage>({ state: 'none', cause: 'forbidden' }),
      fc
        .subarray([...NAMESPACES], { maxLength: 2 })
        .map((namespaces): Coverage => ({ state: 'namespaces', namespaces, cause: 'outOfScope' }))
    )
  )
  .map(([[group, kind], coverage]) => ({ group, kind, coverage }));

function isHidden({ apiVersion, kind, metadata }: KubernetesObject, all: readonly Hidden[]) {
  return all.some(
    item =>
      item.kind === kind &&
      item.group === groupOf(apiVersion) &&
      !(
        item.coverage.state === 'namespaces' &&
        item.coverage.namespaces.includes(metadata.namespace ?? '')
      )
  );
}

function partly(objects: readonly KubernetesObject[], all: readonly Hidden[]): Evaluation {
  const evaluation = new Evaluation(RULES);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  evaluation.snapshot.setServed(SERVED);
  all.forEach(({ group, kind, coverage }) =>
    evaluation.snapshot.setCoverage(group, kind, coverage)
  );
  objects.filter(item => !isHidden(item, all)).forEach(item => evaluation.set(item));
  evaluation.run();
  return evaluation;
}

/** Every definite status, by its subject. */
function claims(evaluation: Evaluation): Map<string, Conclusion['status']> {
  const found = new Map<string, Conclusion['status']>();
  evaluation.allRoutes().forEach(({ parents, resolvedRefs }, key) => {
    found.set(`${key} ResolvedRefs`, resolvedRefs.status);
    parents.forEach(({ index, accepted, listeners }) => {
      found.set(`${key} parent ${index} Accepted`, accepted.status);
      listeners.forEach(({ listener, attached, checks }) => {
        const pair = `${key} parent ${index} ${listener.key}`;
        found.set(`${pair} attached`, attached);
        checks.forEach(({ check, status }) => found.set(`${pair} ${check}`, status));
      });
    });
  });
  evaluation.allGateways().forEach(({ conditions, listeners, listenerSets }, key) => {
    conditions.forEach(({ type, status }) => found.set(`${key} ${type}`, status));
    listeners.forEach(listener =>
      listener.conditions.forEach(({ type, status }) =>
        found.set(`${key} ${listener.key} ${type}`, status)
      )
    );
    listenerSets.forEach(({ listenerSet, allowed, conditions }) => {
      const set = `${key} ListenerSet ${listenerSet.namespace}/${listenerSet.name}`;
      found.set(`${set} allowed`, allowed.status);
      conditions.forEach(({ type, status }) => found.set(`${set} ${type}`, status));
    });
  });
  return found;
}

const { cluster } = objectsIn();

describe('An unread object', () => {
  it('never turns a verdict into its opposite', () => {
    fc.assert(
      fc.property(cluster, fc.array(hidden, { minLength: 1, maxLength: 3 }), (objects, all) => {
        // The last entry counts for a kind that is hidden twice.
        const last = all.filter(
          ({ group, kind }, index) =>
            !all.slice(index + 1).some(later => later.kind === kind && later.group === group)
        );
        const whole = claims(evaluateWhole(objects));
        const part = claims(partly(objects, last));
        part.forEach((status, about) => {
          const full = whole.get(about);
          const opposite = full === 'True' ? 'False' : full === 'False' ? 'True' : undefined;
          if (opposite !== undefined) expect([about, status]).not.toEqual([about, opposite]);
        });
      }),
      runs(150)
    );
  });
});
