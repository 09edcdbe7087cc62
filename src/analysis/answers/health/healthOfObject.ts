import { reportedConditions } from '../../../gatewayApi/conditions';
import { subjectOf } from '../../../gatewayApi/kinds';
import { isGatewayApiRef, parentReference } from '../../../gatewayApi/references';
import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import { objectKey } from '../../objects/keys';
import type { ObjectRef } from '../../refs';
import { parentObject } from '../../routes/parentObject';
import { reportedAncestors } from '../../rules/status/reportedAncestors';
import { healthOfGateway, healthOfListenerSet, healthOfOrphanSet } from './gatewayHealth';
import { type Health, healthBy, type HealthCode, HEALTHY, worstHealth } from './health';
import { healthOfReports } from './reportedHealth';
import { healthOfRoute } from './routeHealth';

function isReported({ status, metadata }: Gateway | ListenerSet): boolean {
  return reportedConditions(status?.conditions, metadata.generation).some(
    condition => condition.status !== 'NotReconciled'
  );
}

function ofGateway(evaluation: Evaluation, ref: ObjectRef): Health | undefined {
  const verdict = evaluation.gateway(ref);
  const lookup = evaluation.lookup(ref);
  if (verdict === undefined || lookup.state !== 'found') return undefined;
  return healthOfGateway(verdict, isReported(lookup.object as Gateway));
}

function ofListenerSet(evaluation: Evaluation, ref: ObjectRef): Health | undefined {
  const lookup = evaluation.lookup(ref);
  if (lookup.state !== 'found') return undefined;
  const set = lookup.object as ListenerSet;
  const gateway = parentObject(parentReference(set.spec?.parentRef, ref.namespace));
  if (!isGatewayApiRef(gateway, 'Gateway')) return healthOfOrphanSet(gateway, 'vendor');
  const verdict = evaluation.gateway(gateway);
  const key = objectKey(ref);
  const own = verdict?.listenerSets.find(({ listenerSet }) => objectKey(listenerSet) === key);
  if (verdict !== undefined && own !== undefined) {
    return healthOfListenerSet(own, verdict, isReported(set));
  }
  const { state } = evaluation.lookup(gateway);
  return state === 'found' ? undefined : healthOfOrphanSet(gateway, state);
}

function ofGrant(evaluation: Evaluation, ref: ObjectRef): Health | undefined {
  if (evaluation.lookup(ref).state !== 'found') return undefined;
  const isUnused = evaluation.findingsAbout(ref).some(({ code }) => code === 'GrantUnused');
  return isUnused ? { level: 'nowhere' } : HEALTHY;
}

const POLICY_CODES: Readonly<Record<string, HealthCode>> = {
  CACertificateInvalid: 'certificate',
  PolicyConflict: 'conflict',
  PolicySectionNotFound: 'sectionName',
  PolicyTargetNotFound: 'target',
};

// A policy has no verdict: its findings are computed, and the rest is what controllers report.
function ofPolicy(evaluation: Evaluation, ref: ObjectRef): Health | undefined {
  const lookup = evaluation.lookup(ref);
  if (lookup.state !== 'found') return undefined;
  const found = evaluation.findingsAbout(ref).flatMap(({ code, severity }): Health[] => {
    const reason = POLICY_CODES[code];
    if (reason === undefined || severity === 'info') return [];
    return [healthBy(severity === 'error' ? 'refused' : 'partly', reason)];
  });
  const { object } = lookup;
  const told = reportedAncestors(object).flatMap(({ conditions }) =>
    reportedConditions(conditions, object.metadata.generation)
  );
  return worstHealth([...found, healthOfReports(told)]);
}

/**
 * Computes the health of a policy, route, Gateway, ListenerSet or ReferenceGrant.
 *
 * @returns Undefined for any other kind, for which `healthOfReports` answers, and until the object is
 *   evaluated.
 */
export function healthOfObject(evaluation: Evaluation, ref: ObjectRef): Health | undefined {
  switch (subjectOf(ref)) {
    case 'route': {
      const verdict = evaluation.route(ref);
      return verdict && healthOfRoute(verdict);
    }
    case 'gateway':
      return ofGateway(evaluation, ref);
    case 'listenerSet':
      return ofListenerSet(evaluation, ref);
    case 'policy':
      return ofPolicy(evaluation, ref);
    case 'grant':
      return ofGrant(evaluation, ref);
    default:
      return undefined;
  }
}
