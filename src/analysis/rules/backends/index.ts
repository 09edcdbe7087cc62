import type { Rule } from '../../evaluation/rule';
import { allWeightsZero } from './allWeightsZero';
import { backendNotFound } from './backendNotFound';
import { backendPortNotFound } from './backendPortNotFound';
import { invalidKind } from './invalidKind';
import { noReadyEndpoints } from './noReadyEndpoints';
import { refNotPermitted } from './refNotPermitted';
import { ruleWithoutBackend } from './ruleWithoutBackend';

/** The findings about backends. */
export const backendsRules: readonly Rule[] = [
  backendNotFound,
  backendPortNotFound,
  refNotPermitted,
  invalidKind,
  noReadyEndpoints,
  allWeightsZero,
  ruleWithoutBackend,
];
