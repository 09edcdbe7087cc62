import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckName, evaluateGiven, type ListenerVerdict } from '../../../src/analysis';
import { every } from '../../../src/analysis/objects/status';
import { objectsIn, runs } from '../arbitraries';

function statusOf({ checks }: ListenerVerdict, ...names: readonly CheckName[]) {
  return every(checks.filter(({ check }) => names.includes(check)).map(({ status }) => status));
}

describe('A listener verdict', () => {
  it('follows from its checks', () => {
    fc.assert(
      fc.property(objectsIn().cluster, objects => {
        evaluateGiven(objects, [])
          .allRoutes()
          .forEach(({ parents }) =>
            parents
              .flatMap(({ listeners }) => listeners)
              .forEach(verdict => {
                expect(verdict.selected).toBe(statusOf(verdict, 'sectionName', 'port'));
                expect(verdict.permitted).toBe(statusOf(verdict, 'protocol', 'kind', 'namespace'));
                const all = every(verdict.checks.map(({ status }) => status));
                // The listener accepts the route, but its parent refuses.
                if (all === 'False') expect(verdict.attached).toBe('False');
                if (verdict.attached === 'True') expect(all).toBe('True');
              })
          );
      }),
      runs(60)
    );
  });
});
