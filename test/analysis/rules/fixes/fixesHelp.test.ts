// subject: src/analysis/rules/fixes/withFixes.ts
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import {
  changedObjects,
  changesOf,
  evaluateGiven,
  EvaluationAfter,
  type Finding,
  findingKey,
  type Fix,
  fixesOf,
  impactOf,
  RULES,
} from '../../../../src/analysis';

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

describe('The fix of the example', () => {
  it.each(FIXES)('of $name solves it and brings no error', ({ finding, fix, evaluation }) => {
    const changed = changedObjects(evaluation, fix);
    expect(changed).toHaveProperty('objects');
    const after = new EvaluationAfter(evaluation, 'objects' in changed ? changed.objects : []);
    expect(after.run()).toBe(true);
    const { gone, fresh } = impactOf(evaluation, after.evaluation).findings;
    const keyOf = (one: Finding) => findingKey(one, evaluation);
    expect(gone.map(keyOf)).toContainEqual(keyOf(finding));
    expect(fresh.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('exists for many rules', () => {
    expect(new Set(FIXES.map(({ code }) => code)).size).toBeGreaterThan(15);
  });
});
