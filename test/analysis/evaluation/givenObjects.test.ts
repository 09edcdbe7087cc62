import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateGiven, type Evaluation, RULES } from '../../../src/analysis';
import { objectsIn, runs } from '../arbitraries';

function results(evaluation: Evaluation) {
  const routes = [...evaluation.allRoutes()].map(([key, verdict]) => ({
    key,
    accepted: verdict.parents.map(({ accepted, listeners }) => ({
      accepted,
      listeners: listeners.map(({ attached, checks }) => ({ attached, checks })),
    })),
    resolved: verdict.resolvedRefs,
  }));
  return {
    routes,
    gateways: [...evaluation.allGateways()],
    findings: evaluation.allFindings(),
  };
}

describe('Given objects that never change', () => {
  it('give the same verdicts and findings as those that may', () => {
    fc.assert(
      fc.property(objectsIn().cluster, objects => {
        const final = evaluateGiven(objects, RULES, { final: true });
        expect(results(final)).toEqual(results(evaluateGiven(objects, RULES)));
      }),
      runs(60)
    );
  });
});
