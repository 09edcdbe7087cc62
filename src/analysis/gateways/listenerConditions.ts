import { kindKey } from '../../gatewayApi/kindKey';
import type { Check, ComputedCondition, Listener, ReferenceVerdict, Status } from '../model';
import { message } from '../words/message';
import type { Conflict } from './conflicts';
import { pendingBy } from './controller';
import type { ListenerSpec } from './listenerSpec';
import { kindsOfProtocol } from './supportedKinds';

function accepted(
  spec: ListenerSpec,
  conflict: Conflict | undefined,
  withoutCa: Status,
  controller: Check
): ComputedCondition {
  const params = { listener: spec.name, owner: spec.owner, protocol: spec.protocol };
  const no = (reason: string, id: Parameters<typeof message>[0]): ComputedCondition => ({
    type: 'Accepted',
    status: 'False',
    reason,
    message: message(id, params),
  });
  const maybe = (reason: string, id: Parameters<typeof message>[0]): ComputedCondition => ({
    ...no(reason, id),
    status: 'Unknown',
  });
  const pending = pendingBy(controller);
  if (pending !== undefined) return { type: 'Accepted', ...pending };
  const kinds = kindsOfProtocol(spec.protocol, spec.tlsMode);
  if (kinds?.length === 0) return no('UnsupportedProtocol', 'listener.unsupportedProtocol');
  if (conflict?.status === 'True') return no(conflict.reason, 'listener.conflicted');
  if (withoutCa === 'True') return no('NoValidCACertificate', 'listener.withoutCa');
  if (kinds === undefined) return maybe('ImplementationSpecific', 'listener.implementation');
  if (conflict !== undefined) return maybe(conflict.reason, 'listener.conflictUnknown');
  if (withoutCa === 'Unknown') return maybe('NotRead', 'listener.caUnknown');
  return {
    type: 'Accepted',
    status: 'True',
    reason: 'Accepted',
    message: message('listener.accepted', params),
  };
}

function conflicted(spec: ListenerSpec, conflict: Conflict | undefined): ComputedCondition {
  const params = { listener: spec.name, owner: spec.owner, port: spec.port ?? '' };
  const type = 'Conflicted';
  if (conflict === undefined) {
    const text = message('listener.noConflicts', params);
    return { type, status: 'False', reason: 'NoConflicts', message: text };
  }
  const { status, reason, others } = conflict;
  if (reason === 'NotRead') {
    return { type, status, reason, message: message('listener.conflictUnknown', params) };
  }
  const names = others.map(({ name }) => name);
  const more = { ...params, hostname: spec.hostname, others: names };
  return { type, status, reason, message: message(`listener.${reason}`, more) };
}

function resolvedRefs(
  spec: ListenerSpec,
  references: readonly ReferenceVerdict[]
): ComputedCondition {
  const type = 'ResolvedRefs';
  const wrong = references.find(({ status }) => status === 'False');
  if (wrong !== undefined) {
    return { type, status: 'False', reason: wrong.reason, message: wrong.message };
  }
  const { invalid } = spec.kinds;
  const params = { listener: spec.name, owner: spec.owner };
  if (invalid.length > 0) {
    return {
      type,
      status: 'False',
      reason: 'InvalidRouteKinds',
      message: message('listener.invalidKinds', {
        ...params,
        kinds: invalid.map(({ group, kind }) => kindKey(group, kind)),
      }),
    };
  }
  const [unknown] = references;
  if (unknown !== undefined) {
    const { reason, message: text, missing } = unknown;
    return { type, status: 'Unknown', reason, message: text, missing };
  }
  return {
    type,
    status: 'True',
    reason: 'ResolvedRefs',
    message: message('listener.resolvedRefs', params),
  };
}

/**
 * Works out the conditions of a listener (ListenerConditionAccepted, Conflicted, ResolvedRefs). Where
 * the class of its Gateway does not exist nobody accepts it; what it refers to and with what it
 * conflicts lies in the objects all the same.
 *
 * @param spec - The listener.
 * @param conflict - Its conflict, if it has or may have one.
 * @param references - What is wrong or unknown with its references.
 * @param withoutCa - Whether it should validate client certificates and no CA reference of it is valid.
 * @param controller - The check `controller` of its Gateway.
 * @returns Accepted, ResolvedRefs, Conflicted.
 */
export function listenerConditions(
  spec: ListenerSpec,
  conflict: Conflict | undefined,
  references: readonly ReferenceVerdict[],
  withoutCa: Status,
  controller: Check
): ComputedCondition[] {
  return [
    accepted(spec, conflict, withoutCa, controller),
    resolvedRefs(spec, references),
    conflicted(spec, conflict),
  ];
}

/** One condition of a listener; undefined where nobody answers for it. */
export function conditionOf(listener: Listener, type: string): ComputedCondition | undefined {
  return listener.conditions.find(condition => condition.type === type);
}
