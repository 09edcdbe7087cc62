import type { Evaluation, GatewayVerdict, Listener } from '../../src/analysis';
import { GATEWAY_API_GROUP } from '../../src/gatewayApi/kinds';
import { conditionsJson, servedJson } from './messages';
import { namedJson } from './refs';

function listenerJson(listener: Listener, evaluation: Evaluation) {
  const { owner, name, supportedKinds, conditions, served } = listener;
  return {
    owner: namedJson(owner),
    name,
    attachedRoutes: evaluation.attached(listener).size,
    supportedKinds: supportedKinds.map(kind => ({ group: GATEWAY_API_GROUP, kind })),
    conditions: conditionsJson(conditions),
    served: servedJson(served),
  };
}

/** One of `gateways` in the output, with the listeners of its ListenerSets. */
export function gatewayJson(verdict: GatewayVerdict, evaluation: Evaluation) {
  const { gateway, conditions, listeners } = verdict;
  return {
    namespace: gateway.namespace ?? null,
    name: gateway.name,
    conditions: conditionsJson(conditions),
    attachedRoutes: evaluation.attachedTo(verdict).size,
    listeners: listeners.map(listener => listenerJson(listener, evaluation)),
  };
}
