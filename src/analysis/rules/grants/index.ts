import type { Rule } from '../../evaluation/rule';
import { grantFromUnknownNamespace } from './grantFromUnknownNamespace';
import { grantUnused } from './grantUnused';

/** The findings about grants. */
export const grantsRules: readonly Rule[] = [grantFromUnknownNamespace, grantUnused];
