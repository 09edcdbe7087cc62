// subject: src/analysis/rules/index.ts
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { evaluateGiven, RULES } from '../../../src/analysis';

// Rules with the same code share one explanation.
const byCode = new Map(RULES.map(rule => [rule.code, rule]));

describe('The example in an explanation', () => {
  it.each([...byCode])('is reported as %s', (code, { explanation }) => {
    const objects = parseAllDocuments(explanation.example).map(document => document.toJS());
    const codes = evaluateGiven(objects, RULES)
      .allFindings()
      .map(finding => finding.code);
    expect(codes).toContain(code);
  });
});
