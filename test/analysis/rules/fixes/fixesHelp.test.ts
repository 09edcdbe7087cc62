// subject: src/analysis/rules/fixes/withFixes.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { CLUSTER_KINDS } from '../../../../cli/live/liveCluster';
import { demoFleet } from '../../../../demo/fleet/demoFleet';
import {
  changedObjects,
  changesOf,
  evaluateGiven,
  type Evaluation,
  evaluationAfter,
  type Finding,
  findingKey,
  finish,
  type Fix,
  fixesOf,
  impactOf,
  RULES,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { objectsIn, runs } from '../../arbitraries';
import { evaluateWhole } from '../../conclusions';

function isMachineMade(fix: Fix): boolean {
  return changesOf(fix).some(({ patch = [], create }) => patch.length > 0 || create !== undefined);
}

function exampleOf(explanation: { readonly example: string }) {
  return evaluateGiven(
    parseAllDocuments(explanation.example).map(document => document.toJS()),
    RULES
  );
}

const EXAMPLES = new Map(RULES.map(rule => [rule.code, exampleOf(rule.explanation)]));

const FIXES = [...EXAMPLES].flatMap(([code, evaluation]) =>
  evaluation
    .allFindings()
    .filter(finding => finding.code === code)
    .flatMap((finding, at) =>
      fixesOf(finding).flatMap((fix, way) =>
        isMachineMade(fix)
          ? [{ code, name: `${code} ${at + 1}, way ${way + 1}`, finding, fix, evaluation }]
          : []
      )
    )
);

/** What a fix does to the findings of its cluster. */
function effectOf(finding: Finding, fix: Fix, evaluation: Evaluation) {
  const changed = changedObjects(evaluation, fix);
  if ('problem' in changed) return { problem: changed.problem, isGone: false, errors: [] };
  const after = finish(evaluationAfter(evaluation, changed.objects));
  const { gone, fresh } = impactOf(evaluation, after, { mostRequests: 0 }).findings;
  const keyOf = (one: Finding) => JSON.stringify(findingKey(one, evaluation));
  return {
    problem: undefined,
    isGone: gone.some(one => keyOf(one) === keyOf(finding)),
    errors: fresh.filter(({ severity }) => severity === 'error'),
  };
}

function objectsOfDemo(cluster: ReturnType<typeof demoFleet>[number]): KubernetesObject[] {
  return CLUSTER_KINDS.flatMap(kind => {
    try {
      return cluster.list(kind);
    } catch {
      // The cluster does not serve the kind.
      return [];
    }
  });
}

const SOLVED = { problem: undefined, isGone: true, errors: [] };

function fixesIn(evaluation: Evaluation) {
  return evaluation
    .allFindings()
    .flatMap(finding => fixesOf(finding).map(fix => ({ finding, fix })))
    .filter(({ fix }) => isMachineMade(fix));
}

describe('The fix of the example', () => {
  it.each(FIXES)('of $name solves it and brings no error', ({ finding, fix, evaluation }) => {
    expect(effectOf(finding, fix, evaluation)).toEqual(SOLVED);
  });

  it('exists for many rules', () => {
    expect(new Set(FIXES.map(({ code }) => code)).size).toBeGreaterThan(15);
  });
});

describe('Each fix', () => {
  it('in the fleet of the demo solves its finding and brings no error', () => {
    const codes = new Set<string>();
    demoFleet().forEach(cluster => {
      const evaluation = evaluateGiven(objectsOfDemo(cluster), RULES);
      fixesIn(evaluation).forEach(({ finding, fix }) => {
        codes.add(finding.code);
        expect({ finding, ...effectOf(finding, fix, evaluation) }).toEqual({ finding, ...SOLVED });
      });
    });
    expect(codes.size).toBeGreaterThan(10);
  });

  it('solves its finding in any cluster', () => {
    fc.assert(
      fc.property(objectsIn().cluster, objects => {
        const evaluation = evaluateWhole(objects);
        fixesIn(evaluation)
          // The Secret of a similar name may not be usable either.
          .filter(({ finding }) => finding.code !== 'CertificateInvalid')
          .forEach(({ finding, fix }) => {
            const { problem, isGone } = effectOf(finding, fix, evaluation);
            expect({ finding, problem, isGone }).toEqual({
              finding,
              problem: undefined,
              isGone: true,
            });
          });
      }),
      runs(30)
    );
  });
});
