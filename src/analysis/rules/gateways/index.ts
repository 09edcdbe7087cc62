import type { Rule } from '../../rule';

/** The findings about gateways. */
export const gatewaysRules: readonly Rule[] = [];
