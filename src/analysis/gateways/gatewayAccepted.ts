import type { Gateway } from '../../gatewayApi/types';
import type { ComputedCondition, Conclusion, ControllerCheck, JudgedListener } from '../model';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import { implementationTypes } from './addresses';
import { listenersValidity } from './listenerValid';
import type { ParametersProblem } from './parametersRef';
import { pendingBy } from './pending';

const { say, sentences: gatewayAcceptedSentences } = sentencesOf('gateway', {
  accepted: 'Every listener of {{gateway}} is valid.',
  someListeners:
    '{{gateway}} is accepted without these listeners, which are not valid: {{listeners}}.',
  unknown: 'It is not known whether any listener of {{gateway}} is valid.',
  someUnknown: 'At least one listener of {{gateway}} is valid. It is not known for {{listeners}}.',
  addressType:
    'The implementation decides whether {{gateway}} can have an address of type {{types}}.',
  noListeners: '{{gateway}} has no valid listener.',
});

export { gatewayAcceptedSentences };

/** A condition with a conclusion that was computed elsewhere. */
export function conditionBy(
  type: string,
  { status, reason, message: text, missing }: Conclusion
): ComputedCondition {
  return { type, status, reason, message: text, missing };
}

/**
 * Computes whether a Gateway is accepted (GatewayConditionAccepted).
 *
 * @param object - The raw Gateway.
 * @param gateway - The ref of the Gateway.
 * @param controller - The check `controller` of the Gateway.
 * @param listeners - The listeners of the Gateway itself. One valid listener is sufficient.
 * @param parameters - The problem with the parameters of the Gateway, if any.
 * @returns The condition.
 */
export function gatewayAccepted(
  object: Gateway,
  gateway: ObjectRef,
  controller: ControllerCheck,
  listeners: readonly JudgedListener[],
  parameters: ParametersProblem | undefined
): ComputedCondition {
  const type = 'Accepted';
  const params = { gateway };
  const pending = pendingBy(controller);
  if (pending !== undefined) return { type, ...pending };
  if (parameters?.status === 'False') return conditionBy(type, parameters);
  const { status, invalid, unknown, open } = listenersValidity(listeners);
  const types = implementationTypes(object);
  if (status === 'True' && parameters !== undefined) return conditionBy(type, parameters);
  if (status === 'True' && types.length > 0) {
    const text = say('addressType', { ...params, types });
    return { type, status: 'Unknown', reason: 'ImplementationSpecific', message: text };
  }
  if (status === 'Unknown') return { type, status, ...open, message: say('unknown', params) };
  if (status === 'True' && invalid.length === 0) {
    const isWhole = unknown.length === 0;
    const text = isWhole
      ? say('accepted', params)
      : say('someUnknown', { ...params, listeners: unknown });
    return { type, status, reason: 'Accepted', message: text };
  }
  const id = status === 'True' ? 'someListeners' : 'noListeners';
  const text = say(id, { ...params, listeners: invalid });
  return { type, status, reason: 'ListenersNotValid', message: text };
}
