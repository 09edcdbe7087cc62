import type { Evaluation, GatewayVerdict, Listener } from '../../src/analysis';
import { GATEWAY_API_GROUP } from '../../src/gatewayApi/kinds';
import { conditionsJson } from './messages';
import { namedJson } from './refs';

function listenerJson(listener: Listener, evaluation: Evaluation) {
  const { owner, name, supportedKinds, conditions } = listener;
  return {
    owner: namedJson(owner),
    name,
    attachedRoutes: evaluation.attached(listener).size,
    supportedKinds: supportedKinds.map(kind => ({ group: GATEWAY_API_GROUP, kind })),
    conditions: conditionsJson(conditions),
  };
}

/**
 * Writes what becomes of a Gateway and the listeners that it serves.
 *
 * @param verdict - Of the Gateway.
 * @param evaluation - Knows what is attached.
 * @returns One of `gateways` in the output.
 */
export function gatewayJson(verdict: GatewayVerdict, evaluation: Evaluation) {
  const { gateway, conditions, listeners } = verdict;
  return {
    namespace: gateway.namespace ?? null,
    name: gateway.name,
    conditions: conditionsJson(conditions),
    listeners: listeners.map(listener => listenerJson(listener, evaluation)),
  };
}
