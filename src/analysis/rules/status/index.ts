import type { Rule } from '../../rule';

/** The findings about status. */
export const statusRules: readonly Rule[] = [];
