import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckName, evaluateGiven, type ListenerVerdict } from '../../../src/analysis';
import { every } from '../../../src/analysis/objects/status';
import { objectsIn, runs } from '../arbitraries';

function statusOf({ checks }: ListenerVerdict, ...names: readonly CheckName[]) {
  return every(checks.filter(({ check }) => names.includes(check)).map(({ status }) => status));
}

describe('A listener and a parentRef', () => {
  it('have as deciding checks those that are not True, and what these miss', () => {
    fc.assert(
      fc.property(objectsIn().cluster, fc.boolean(), (objects, partial) => {
        evaluateGiven(objects, [], { partial, strict: partial })
          .allRoutes()
          .forEach(({ parents }) =>
            parents
              .flatMap(({ listeners }) => listeners)
              .forEach(({ checks, deciding, missing }) => {
                expect(deciding).toEqual(checks.filter(({ status }) => status !== 'True'));
                expect(missing === undefined ? [] : [missing]).toEqual(
                  checks.flatMap(check => check.missing ?? [])
                );
              })
          );
      }),
      runs(60)
    );
  });

  it('are judged as their checks say', () => {
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
                // The parent may be in the way of a listener that would take the route.
                if (all === 'False') expect(verdict.attached).toBe('False');
                if (verdict.attached === 'True') expect(all).toBe('True');
              })
          );
      }),
      runs(60)
    );
  });
});
