import type { Rule } from '../../rule';

/** The findings about attachment. */
export const attachmentRules: readonly Rule[] = [];
