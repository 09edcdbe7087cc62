import {
  conditionHealth,
  isKnownType,
  type ReportedCondition,
} from '../../../gatewayApi/conditions';
import type { AttachmentLevel } from '../attachmentLevel';
import { conclusionHealth } from './conclusionHealth';
import { type Health, healthBy, HEALTHY, worstHealth } from './health';

// What it means for traffic that a condition is bad. Any other type means that it is refused.
const LEVELS: Readonly<Record<string, AttachmentLevel>> = {
  Programmed: 'unserved',
  Ready: 'unserved',
  ResolvedRefs: 'partly',
  PartiallyInvalid: 'partly',
  SupportedVersion: 'partly',
  OverlappingTLSConfig: 'partly',
  InsecureFrontendValidationMode: 'partly',
};

const NOT_REPORTED = healthBy('unknown', 'notReported');

function conditionPart(condition: ReportedCondition): Health {
  const { type, reason } = condition;
  const told = { reason: reason === type ? '' : reason };
  switch (conditionHealth(condition)) {
    case 'True':
      return HEALTHY;
    case 'NotReconciled':
      return NOT_REPORTED;
    case 'Unknown':
      return told.reason === '' || told.reason === 'Pending'
        ? NOT_REPORTED
        : conclusionHealth('unknown', told);
    default:
      // Of a Gateway, the same reason says that it is not programmed.
      if (reason === 'Invalid' && type !== 'Programmed') {
        return healthBy(LEVELS[type] ?? 'refused', 'invalid');
      }
      if (type === 'Conflict' || type === 'Conflicted') return healthBy('refused', 'conflict');
      return told.reason === '' && type !== 'Programmed'
        ? healthBy(LEVELS[type] ?? 'refused', 'notAccepted')
        : conclusionHealth(LEVELS[type] ?? 'refused', told);
  }
}

/**
 * Computes the health of an object of which only its controllers know the state: a GatewayClass, a
 * policy, a ServiceImport or a ServiceExport.
 *
 * @param conditions - All that controllers reported. Types of vendors say nothing: only their
 *   controller knows whether they are good.
 * @returns `unknown` if nothing is reported.
 */
export function healthOfReports(conditions: readonly ReportedCondition[]): Health {
  const known = conditions.filter(({ type }) => isKnownType(type));
  return known.length === 0 ? NOT_REPORTED : worstHealth(known.map(conditionPart));
}
