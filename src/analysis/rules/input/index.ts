import type { Rule } from '../../rule';

/** The findings about input. */
export const inputRules: readonly Rule[] = [];
