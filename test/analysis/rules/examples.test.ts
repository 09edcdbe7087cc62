import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { backendsRules } from '../../../src/analysis/rules/backends';
import { gatewaysRules } from '../../../src/analysis/rules/gateways';
import { grantsRules } from '../../../src/analysis/rules/grants';
import { findingsOf } from '../objects';

const rules = [...backendsRules, ...gatewaysRules, ...grantsRules];
const byCode = new Map(rules.map(rule => [rule.code, rule]));

describe('The example in an explanation', () => {
  it.each([...byCode])('is a case of %s', (code, { explanation }) => {
    const objects = parseAllDocuments(explanation.example).map(document => document.toJS());
    expect(findingsOf(code, objects).length).toBeGreaterThan(0);
  });
});
