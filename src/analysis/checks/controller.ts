import { ownCondition } from '../../gatewayApi/conditions';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { text as textOf } from '../../gatewayApi/read';
import type { GatewayClass } from '../../gatewayApi/types';
import type { Lookup } from '../objects/lookup';
import type { Missing } from '../objects/missing';
import type { Status } from '../objects/status';
import type { FieldPath, ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';

const { say: sentence, sentences } = sentencesOf('controller', {
  accepted: '{{controller}} accepts GatewayClass {{className}}.',
  classAbsent:
    'GatewayClass {{className}} of {{gateway}} does not exist, so no controller manages the Gateway.',
  classUnread:
    'GatewayClass {{className}} was not read, so it is not known whether a controller manages {{gateway}}.',
  notAccepted: '{{controller}} does not accept GatewayClass {{className}}: {{reason}}.',
  pending: 'No controller has accepted GatewayClass {{className}} yet; it names {{controller}}.',
});

/** Whether the class of a Gateway exists and its controller accepts it. */
export type ControllerOutcome =
  | {
      readonly is: 'accepted' | 'notAccepted' | 'pending';
      /** The value of `spec.controllerName` of the class. */
      readonly controller: string;
      /** The reason that the controller reports. */
      readonly reason: string;
    }
  | { readonly is: 'classAbsent' }
  | { readonly is: 'classUnread'; readonly missing: Missing };

/** GatewaySpec.gatewayClassName; GatewayClassConditionStatusAccepted. */
function judge(gatewayClass: Lookup<GatewayClass>): ControllerOutcome {
  if (gatewayClass.state === 'absent') return { is: 'classAbsent' };
  if (gatewayClass.state === 'unread') return { is: 'classUnread', missing: gatewayClass.missing };
  const { object } = gatewayClass;
  const controller = textOf(object.spec?.controllerName);
  const { status: accepted, reason, stale } = ownCondition(object, 'Accepted');
  // A refusal of an older generation says nothing about the present one.
  const isRefused = accepted === 'False' && !stale;
  const is = accepted === 'True' ? 'accepted' : isRefused ? 'notAccepted' : 'pending';
  return { is, controller, reason };
}

function status({ is }: ControllerOutcome): Status {
  switch (is) {
    case 'accepted':
      return 'True';
    case 'notAccepted':
    case 'classAbsent':
      return 'False';
    default:
      return 'Unknown';
  }
}

/** The value of `spec.controllerName` of the class, or `''` if it is not known. */
export function controllerName(outcome: ControllerOutcome): string {
  return outcome.is === 'classAbsent' || outcome.is === 'classUnread' ? '' : outcome.controller;
}

const REASONS = {
  accepted: 'Accepted',
  notAccepted: 'GatewayClassNotAccepted',
  pending: 'Pending',
  classAbsent: 'GatewayClassNotFound',
  classUnread: 'NotRead',
} as const;

function say(outcome: ControllerOutcome, gateway: ObjectRef, className: string): Saying {
  const { is } = outcome;
  const params = { gateway, className };
  const named: FieldPath = { object: gateway, field: '.spec.gatewayClassName' };
  if (outcome.is === 'classAbsent' || outcome.is === 'classUnread') {
    const message = sentence(outcome.is, params);
    const saying: Saying = { reason: REASONS[is], message, paths: [named] };
    return outcome.is === 'classUnread' ? { ...saying, missing: outcome.missing } : saying;
  }
  const gatewayClass = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: className };
  const { controller, reason } = outcome;
  return {
    reason: REASONS[is],
    message: sentence(outcome.is, { ...params, controller, reason }),
    paths: [named, { object: gatewayClass, field: '.status.conditions' }],
  };
}

export const controllerCheck = { judge, status, say, sentences };
