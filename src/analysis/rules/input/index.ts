import type { Rule } from '../../evaluation/rule';
import {
  malformedGateway,
  malformedGrant,
  malformedListenerSet,
  malformedRoute,
} from './malformed';

/** The findings about input. */
export const inputRules: readonly Rule[] = [
  malformedRoute,
  malformedGateway,
  malformedListenerSet,
  malformedGrant,
];
