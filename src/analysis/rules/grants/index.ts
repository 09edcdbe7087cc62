import type { Rule } from '../../rule';

/** The findings about grants. */
export const grantsRules: readonly Rule[] = [];
