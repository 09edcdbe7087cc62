import { kindKey } from '../../gatewayApi/kindKey';
import { kindsOfProtocol } from '../../gatewayApi/protocols';
import type {
  ComputedCondition,
  ControllerCheck,
  JudgedListener,
  ReferenceVerdict,
} from '../model';
import type { Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import type { Conflict } from './conflicts';
import type { ListenerSpec } from './listenerSpec';
import { pendingBy } from './pending';

const { say, sentences: listenerSentences } = sentencesOf('listener', {
  accepted: 'Listener {{listener}} is valid.',
  implementation: 'Listener {{listener}} has the implementation-specific protocol {{protocol}}.',
  noCertificate:
    'Listener {{listener}} terminates TLS without naming a certificate, so it is not known which one it presents.',
  unsupportedProtocol:
    'Listener {{listener}} has protocol {{protocol}}, which the Gateway API does not define.',
  conflicted: 'Listener {{listener}} is not distinct from other listeners of the Gateway.',
  conflictUnknown:
    'It is not known whether listener {{listener}} is distinct: that depends on listeners that are not known or may be refused.',
  caUnknown:
    'Listener {{listener}} validates client certificates, and it is not known whether any of its CA certificates is valid.',
  withoutCa:
    'Listener {{listener}} validates client certificates, and none of its CA certificates is valid.',
  noConflicts: 'Listener {{listener}} is distinct from all others.',
  ProtocolConflict:
    'Listener {{listener}} uses port {{port}} together with {{others}}, which its protocol or TLS mode does not allow.',
  HostnameConflict:
    'Listener {{listener}} has the same protocol, port {{port}} and hostname as {{others}}.',
  maybeProtocolConflict:
    'Listener {{listener}} uses port {{port}} together with {{others}}. Some implementations refuse such protocols or TLS modes on one port.',
  maybeHostnameConflict:
    'Listener {{listener}} has port {{port}} and the hostname of {{others}}. Some implementations refuse HTTPS and TLS for one hostname.',
  invalidKinds: 'Listener {{listener}} does not support {{kinds}}.',
  resolvedRefs: 'All references of listener {{listener}} are resolved.',
});

export { listenerSentences };

function accepted(
  spec: ListenerSpec,
  conflict: Conflict | undefined,
  withoutCa: Status,
  controller: ControllerCheck
): ComputedCondition {
  const params = { listener: spec.name, owner: spec.owner, protocol: spec.protocol };
  const no = (reason: string, id: Parameters<typeof say>[0]): ComputedCondition => ({
    type: 'Accepted',
    status: 'False',
    reason,
    message: say(id, params),
  });
  const maybe = (reason: string, id: Parameters<typeof say>[0]): ComputedCondition => ({
    ...no(reason, id),
    status: 'Unknown',
  });
  const pending = pendingBy(controller);
  if (pending !== undefined) return { type: 'Accepted', ...pending };
  const kinds = kindsOfProtocol(spec.protocol, spec.tlsMode);
  if (kinds?.length === 0) return no('UnsupportedProtocol', 'unsupportedProtocol');
  if (conflict?.status === 'True') return no(conflict.reason, 'conflicted');
  if (withoutCa === 'True') return no('NoValidCACertificate', 'withoutCa');
  if (kinds === undefined) return maybe('ImplementationSpecific', 'implementation');
  if (conflict !== undefined) {
    const { status, reason, message: text } = conflicted(spec, conflict);
    return { type: 'Accepted', status, reason, message: text };
  }
  if (spec.lacksCertificate) return maybe('ImplementationSpecific', 'noCertificate');
  if (withoutCa === 'Unknown') return maybe('NotRead', 'caUnknown');
  return {
    type: 'Accepted',
    status: 'True',
    reason: 'Accepted',
    message: say('accepted', params),
  };
}

function conflicted(spec: ListenerSpec, conflict: Conflict | undefined): ComputedCondition {
  const params = { listener: spec.name, owner: spec.owner, port: spec.port ?? '' };
  const type = 'Conflicted';
  if (conflict === undefined) {
    const text = say('noConflicts', params);
    return { type, status: 'False', reason: 'NoConflicts', message: text };
  }
  const { status, reason, others } = conflict;
  if (reason === 'NotRead') {
    return { type, status, reason, message: say('conflictUnknown', params) };
  }
  const names = others.map(({ name }) => name);
  const more = { ...params, hostname: spec.hostname, others: names };
  const id = status === 'True' ? reason : (`maybe${reason}` as const);
  return { type, status, reason, message: say(id, more) };
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
      message: say('invalidKinds', {
        ...params,
        kinds: invalid.map(({ group, kind }) => kindKey(group, kind)),
      }),
    };
  }
  if (spec.lacksCertificate) {
    const text = say('noCertificate', params);
    return { type, status: 'Unknown', reason: 'ImplementationSpecific', message: text };
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
    message: say('resolvedRefs', params),
  };
}

/**
 * Computes the conditions of a listener (ListenerConditionAccepted, Conflicted, ResolvedRefs). If
 * the class of the Gateway does not exist, no controller accepts the listener. Its references and
 * conflicts are computed from the objects in every case.
 *
 * @param spec - The listener.
 * @param conflict - The conflict, if the listener has or may have one.
 * @param references - The references that are invalid or could not be checked.
 * @param withoutCa - Whether the listener must validate client certificates and has no valid CA
 *   reference.
 * @param controller - The check `controller` of the Gateway.
 * @returns The conditions Accepted, ResolvedRefs and Conflicted.
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

/** A condition of a listener. Undefined if no controller manages the listener. */
export function conditionOf(listener: JudgedListener, type: string): ComputedCondition | undefined {
  return listener.conditions.find(condition => condition.type === type);
}
