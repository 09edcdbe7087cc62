import type { Rule } from '../../rule';

/** The findings about backends. */
export const backendsRules: readonly Rule[] = [];
