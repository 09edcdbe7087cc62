// subject: src/analysis/evaluation/evaluation.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluation, objectKey, refOf, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { Coverage } from '../../../src/kube/coverage';
import { coverages, COVERED, objectsIn, runs, SERVED } from '../arbitraries';
import { conclusions, evaluateWhole } from '../conclusions';

/** The events of a cluster, one after the other. */
type Event =
  | { readonly does: 'set' | 'remove' | 'setAbsent'; readonly object: KubernetesObject }
  | { readonly does: 'cover'; readonly kind: number; readonly coverage: Coverage }
  | { readonly does: 'coverElsewhere'; readonly coverage: Coverage }
  | { readonly does: 'serve'; readonly kinds: readonly string[] | undefined }
  | { readonly does: 'run'; readonly steps: number };

const { any, cluster } = objectsIn();

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 10, arbitrary: any.map((object): Event => ({ does: 'set', object })) },
  { weight: 4, arbitrary: any.map((object): Event => ({ does: 'remove', object })) },
  { weight: 2, arbitrary: any.map((object): Event => ({ does: 'setAbsent', object })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(COVERED.length - 1), coverages)
      .map(([kind, coverage]): Event => ({ does: 'cover', kind, coverage })),
  },
  {
    weight: 1,
    arbitrary: coverages.map((coverage): Event => ({ does: 'coverElsewhere', coverage })),
  },
  {
    weight: 1,
    arbitrary: fc
      .option(fc.subarray([...SERVED]), { nil: undefined })
      .map((kinds): Event => ({ does: 'serve', kinds })),
  },
  { weight: 6, arbitrary: fc.nat(12).map((steps): Event => ({ does: 'run', steps })) }
);

function apply(evaluation: Evaluation, event: Event): void {
  const { snapshot } = evaluation;
  switch (event.does) {
    case 'set':
      return evaluation.set(event.object);
    case 'remove':
      return evaluation.remove(refOf(event.object));
    case 'setAbsent':
      return evaluation.setAbsent(refOf(event.object));
    case 'cover': {
      const [group, kind] = COVERED[event.kind] as (typeof COVERED)[number];
      return snapshot.setCoverage(group, kind, event.coverage);
    }
    case 'coverElsewhere':
      return snapshot.setCoverageElsewhere(event.coverage);
    case 'serve':
      return snapshot.setServed(event.kinds && new Set(event.kinds));
    case 'run': {
      // 0 runs to the end; another number interrupts the run.
      let left = event.steps;
      evaluation.run(() => event.steps > 0 && --left <= 0);
    }
  }
}

/** The end state of all events, given to a new evaluation. */
function afresh(all: readonly Event[]): Evaluation {
  const evaluation = new Evaluation(RULES);
  const objects = new Map<string, KubernetesObject>();
  const absent = new Map<string, KubernetesObject>();
  all.forEach(event => {
    if (event.does === 'run') return;
    if (event.does !== 'set' && event.does !== 'remove' && event.does !== 'setAbsent') {
      apply(evaluation, event);
      return;
    }
    const key = objectKey(refOf(event.object));
    objects.delete(key);
    if (event.does === 'set') {
      objects.set(key, event.object);
      absent.delete(key);
    }
    if (event.does === 'setAbsent') absent.set(key, event.object);
  });
  absent.forEach(object => apply(evaluation, { does: 'setAbsent', object }));
  [...objects.values()].reverse().forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}

describe('An evaluation that is updated by events', () => {
  it('equals a fresh evaluation after any events', () => {
    fc.assert(
      fc.property(cluster, fc.array(events, { maxLength: 30 }), (objects, later) => {
        const all: Event[] = [
          { does: 'coverElsewhere', coverage: { state: 'complete' } },
          { does: 'serve', kinds: [...SERVED] },
          ...objects.map((object): Event => ({ does: 'set', object })),
          { does: 'run', steps: 0 },
          ...later,
        ];
        const evaluation = new Evaluation(RULES);
        all.forEach(event => apply(evaluation, event));
        expect(evaluation.run()).toBe(true);
        expect(conclusions(evaluation)).toBe(conclusions(afresh(all)));
      }),
      runs(100)
    );
  });

  it('has the same results for any order of the objects', () => {
    fc.assert(
      fc.property(
        cluster.chain(objects =>
          fc.tuple(
            fc.constant(objects),
            fc.shuffledSubarray(objects, { minLength: objects.length })
          )
        ),
        ([objects, shuffled]) => {
          expect(conclusions(evaluateWhole(shuffled))).toBe(conclusions(evaluateWhole(objects)));
        }
      ),
      runs(80)
    );
  });

  it('reports every object whose verdict or findings changed', () => {
    fc.assert(
      fc.property(cluster, any, (objects, changed) => {
        const evaluation = evaluateWhole(objects);
        const before = new Map<string, unknown>(evaluation.allRoutes());
        evaluation.allGateways().forEach((verdict, key) => before.set(key, verdict));
        evaluation.takeChanges();
        evaluation.set(changed);
        evaluation.run();
        const told = evaluation.takeChanges();
        [...evaluation.allRoutes(), ...evaluation.allGateways()].forEach(([key, verdict]) => {
          if (told.has(key)) return;
          expect(verdict).toEqual(before.get(key));
        });
      }),
      runs(60)
    );
  });
});
