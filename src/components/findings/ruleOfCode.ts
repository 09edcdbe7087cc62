import { type Rule, RULES } from '../../analysis';

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map(rule => [rule.code, rule]));

/**
 * Finds what a finding's code means.
 *
 * @param code - From a finding or a URL.
 * @returns Its rule; undefined for a code that is none.
 */
export function ruleOfCode(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
