import type { Rule } from '../evaluation/rule';
import { attachmentRules } from './attachment';
import { backendsRules } from './backends';
import { gatewaysRules } from './gateways';
import { grantsRules } from './grants';
import { inputRules } from './input';
import { precedenceRules } from './precedence';
import { statusRules } from './status';

/** Every finding code, in the order in which documentation lists them. */
export const RULES: readonly Rule[] = [
  ...attachmentRules,
  ...precedenceRules,
  ...backendsRules,
  ...gatewaysRules,
  ...statusRules,
  ...grantsRules,
  ...inputRules,
];
