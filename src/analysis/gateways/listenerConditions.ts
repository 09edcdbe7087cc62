import { kindsOfProtocol } from '../../gatewayApi/protocols';
import type { ComputedCondition, ControllerCheck, Listener, ReferenceVerdict } from '../model';
import { kindKey } from '../objects/keys';
import type { Status } from '../objects/status';
import { messagesOf } from '../words/message';
import { t } from '../words/t';
import type { Conflict } from './conflicts';
import type { ListenerSpec } from './listenerSpec';
import { pendingBy } from './pending';

function accepted(
  spec: ListenerSpec,
  conflict: Conflict | undefined,
  withoutCa: Status,
  controller: ControllerCheck
): ComputedCondition {
  const params = { listener: spec.name, owner: spec.owner, protocol: spec.protocol };
  const no = (reason: string, id: keyof typeof listenerMessages): ComputedCondition => ({
    type: 'Accepted',
    status: 'False',
    reason,
    message: message(id, params),
  });
  const maybe = (reason: string, id: keyof typeof listenerMessages): ComputedCondition => ({
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
  controller: ControllerCheck
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

export const listenerMessages = {
  'listener.accepted': t('Listener {{listener}} is valid.'),
  'listener.implementation': t(
    'Listener {{listener}} has the implementation-specific protocol {{protocol}}.'
  ),
  'listener.unsupportedProtocol': t(
    'Listener {{listener}} has protocol {{protocol}}, which the Gateway API does not define.'
  ),
  'listener.conflicted': t(
    'Listener {{listener}} is not distinct from other listeners of the Gateway.'
  ),
  'listener.conflictUnknown': t(
    'It is not known whether listener {{listener}} is distinct: that depends on ListenerSets that could not be judged.'
  ),
  'listener.caUnknown': t(
    'Listener {{listener}} validates client certificates, and it is not known whether any of its CA certificates is valid.'
  ),
  'listener.withoutCa': t(
    'Listener {{listener}} validates client certificates, and none of its CA certificates is valid.'
  ),
  'listener.noConflicts': t('Listener {{listener}} is distinct from all others.'),
  'listener.ProtocolConflict': t(
    'Listener {{listener}} uses port {{port}} together with {{others}}, which its protocol does not allow.'
  ),
  'listener.HostnameConflict': t(
    'Listener {{listener}} has the same protocol, port {{port}} and hostname as {{others}}.'
  ),
  'listener.invalidKinds': t('Listener {{listener}} does not support {{kinds}}.'),
  'listener.resolvedRefs': t('All references of listener {{listener}} are resolved.'),
} as const;

const message = messagesOf(listenerMessages);
