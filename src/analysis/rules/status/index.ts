import type { Rule } from '../../evaluation/rule';
import { gatewayNotReconciled, routeNotReconciled } from './notReconciled';
import { gatewayReportedDiffers, routeReportedDiffers } from './reportedDiffers';
import { gatewayStatusStale, routeStatusStale } from './statusStale';

/** The findings about status. */
export const statusRules: readonly Rule[] = [
  routeReportedDiffers,
  gatewayReportedDiffers,
  routeStatusStale,
  gatewayStatusStale,
  routeNotReconciled,
  gatewayNotReconciled,
];
