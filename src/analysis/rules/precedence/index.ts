import type { Rule } from '../../evaluation/rule';
import { duplicateMatch } from './duplicateMatch';
import { shadowedRule } from './shadowedRule';
import { unreachableHostname } from './unreachableHostname';

/** The findings about what comes before what. */
export const precedenceRules: readonly Rule[] = [shadowedRule, duplicateMatch, unreachableHostname];
