import { reportedConditions } from '../../../gatewayApi/conditions';
import { subjectOf } from '../../../gatewayApi/kinds';
import { isGatewayApiRef, parentReference } from '../../../gatewayApi/references';
import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import { objectKey } from '../../objects/keys';
import type { ObjectRef } from '../../refs';
import { parentObject } from '../../routes/parentObject';
import { healthOfGateway, healthOfListenerSet, healthOfOrphanSet } from './gatewayHealth';
import { type Health, HEALTHY } from './health';
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

/**
 * Computes the health of a route, Gateway, ListenerSet or ReferenceGrant.
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
    case 'grant':
      return ofGrant(evaluation, ref);
    default:
      return undefined;
  }
}
