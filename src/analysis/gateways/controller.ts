import { reportedCondition } from '../../gatewayApi/conditions';
import { text } from '../../gatewayApi/read';
import type { Check, Conclusion, FieldPath, ObjectRef } from '../model';
import type { Reader } from '../objects/reader';
import { refOf } from '../objects/snapshot';
import { message } from '../words/message';

/** Who answers for a Gateway. */
export interface Controller {
  readonly check: Check;
  /** `spec.controllerName` of the class; `''` where it is not known. */
  readonly name: string;
}

/**
 * Checks that the class of a Gateway is there and accepted by its controller
 * (GatewaySpec.gatewayClassName; GatewayClassConditionStatusAccepted).
 *
 * @param gateway - The Gateway.
 * @param className - Its class.
 * @param reader - Where classes are.
 * @returns The check `controller`. `GatewayClassNotFound` is the one reason on which verdicts depend.
 */
export function controllerOf(gateway: ObjectRef, className: string, reader: Reader): Controller {
  const paths: FieldPath[] = [{ object: gateway, field: '.spec.gatewayClassName' }];
  const base = { check: 'controller' as const, paths };
  const params = { gateway, className };
  const found = reader.object('GatewayClass', undefined, className);
  if (found.state === 'absent') {
    const text = message('controller.classAbsent', params);
    return {
      check: { ...base, status: 'False', reason: 'GatewayClassNotFound', message: text },
      name: '',
    };
  }
  if (found.state === 'unread') {
    const text = message('controller.classUnread', params);
    return {
      check: {
        ...base,
        status: 'Unknown',
        reason: 'NotRead',
        message: text,
        missing: found.missing,
      },
      name: '',
    };
  }
  const { object } = found;
  const name = text(object.spec?.controllerName);
  const accepted = reportedCondition(
    object.status?.conditions,
    'Accepted',
    object.metadata.generation
  );
  const of: FieldPath = { object: refOf(object), field: '.status.conditions' };
  const more = { ...params, controller: name, reason: accepted.reason };
  const check = (status: Check['status'], reason: string, id: Parameters<typeof message>[0]) => ({
    check: { ...base, paths: [...paths, of], status, reason, message: message(id, more) },
    name,
  });
  switch (accepted.status) {
    case 'True':
      return check('True', 'Accepted', 'controller.accepted');
    case 'False':
      return check('False', 'GatewayClassNotAccepted', 'controller.notAccepted');
    default:
      return check('Unknown', 'Pending', 'controller.pending');
  }
}

/**
 * Concludes what nobody decides: a Gateway whose class does not exist is no controller's, and its
 * status, with that of all that hangs on it, stays as the definitions preset it
 * (GatewayReasonPending, ListenerReasonPending, ListenerSetReasonPending).
 *
 * @param controller - The check `controller` of the Gateway.
 * @returns `Pending`; undefined where there is a class, or may be one that could not be read.
 */
export function pendingBy({ reason, message: text }: Check): Conclusion | undefined {
  return reason === 'GatewayClassNotFound'
    ? { status: 'Unknown', reason: 'Pending', message: text }
    : undefined;
}
