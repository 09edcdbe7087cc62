import type { Rule } from '../src/analysis';
import { nearest } from '../src/analysis/objects/nearest';
import { visible } from './visible';

/** Finds the rule of a code, in any case. */
export function ruleOfCode(code: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find(known => known.code.toLowerCase() === code.toLowerCase());
}

// Users remember part of a long name.
function suggestion(code: string, rules: readonly Rule[]): string | undefined {
  const part = code.toLowerCase();
  const codes = rules.map(rule => rule.code);
  return nearest(code, codes) ?? codes.find(known => known.toLowerCase().includes(part));
}

/** Says that there is no such code, and which one may be meant. */
export function codeHint(code: string, rules: readonly Rule[]): string {
  const near = suggestion(code, rules);
  const hint =
    near === undefined ? 'gateway-fleet explain lists all codes' : `did you mean ${near}?`;
  return `${visible(code)} is not the code of a finding; ${hint}`;
}
