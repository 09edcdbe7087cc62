import { type Rule, rule } from '../../evaluation/rule';

/**
 * Declares a rule that reads objects of files as they are written, before any verdict. No server
 * accepts such objects, so only the command line needs the rule.
 */
export function fileRule<Code extends string>(
  definition: Omit<Rule<Code>, 'evaluate' | 'explains' | 'severity'>
): Rule<Code> {
  return rule({ ...definition, severity: 'error', explains: [], evaluate: {} });
}
