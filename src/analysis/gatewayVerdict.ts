import { text } from '../gatewayApi/read';
import { certificateReference } from '../gatewayApi/references';
import type { Gateway, ListenerSet } from '../gatewayApi/types';
import {
  certificateVerdicts,
  CLIENT_CERTIFICATE,
  locateReferences,
  SERVER_CERTIFICATE,
} from './certificates';
import { findConflicts } from './conflicts';
import { controllerOf } from './controller';
import { type FrontendTls, frontendTls } from './frontendTls';
import { listenerConditions } from './listenerConditions';
import { admission } from './listenerSetAdmission';
import { type ListenerSpec, listenerSpecs } from './listenerSpec';
import { message } from './message';
import type {
  Check,
  ComputedCondition,
  GatewayVerdict,
  Listener,
  ListenerSetVerdict,
  ObjectRef,
  ReferenceVerdict,
} from './model';
import { byAgeThenName } from './precedence';
import type { Reader } from './reader';
import { refOf } from './snapshot';

function finishListeners(
  specs: readonly ListenerSpec[],
  frontend: FrontendTls,
  reader: Reader,
  grants: Set<string>
): Listener[] {
  const conflicts = findConflicts(specs);
  return specs.map(spec => {
    const conflict = conflicts.get(spec);
    const refs = (spec.tls as { certificateRefs?: unknown } | null | undefined)?.certificateRefs;
    const terminates = spec.tlsMode === 'Terminate';
    const own = certificateVerdicts(
      // They are ignored where TLS is passed through (ListenerTLSConfig.certificateRefs).
      terminates
        ? locateReferences(
            refs,
            spec.owner.namespace,
            `.spec.listeners[${spec.index}].tls.certificateRefs`,
            'Secret'
          )
        : [],
      spec.owner,
      SERVER_CERTIFICATE,
      reader
    );
    const clients =
      spec.protocol !== 'HTTPS' || spec.port === undefined
        ? undefined
        : frontend.byPort.has(spec.port)
        ? frontend.byPort.get(spec.port)
        : frontend.byDefault;
    [...own.grants, ...(clients?.grants ?? [])].forEach(grant => grants.add(grant));
    const references = [...own.references, ...(clients?.references ?? [])];
    const wrong = clients?.references.filter(({ status }) => status === 'False').length ?? 0;
    const withoutCa = clients !== undefined && clients.count > 0 && wrong === clients.count;
    const { kinds, tls, ...rest } = spec;
    void tls;
    return {
      ...rest,
      supportedKinds: kinds.supported,
      conditions: listenerConditions(spec, conflict, references, withoutCa),
      references,
      conflictsWith: conflict?.others ?? [],
    };
  });
}

function conditionOf(listener: Listener, type: string): ComputedCondition | undefined {
  return listener.conditions.find(condition => condition.type === type);
}

// A listener of a set counts as valid where it is accepted and may use what it refers to.
function valid(listener: Listener): boolean {
  return (
    conditionOf(listener, 'Accepted')?.status !== 'False' &&
    !listener.references.some(({ status }) => status === 'False')
  );
}

function listenerSetVerdict(
  listenerSet: ObjectRef,
  allowed: Check,
  listeners: readonly Listener[]
): ListenerSetVerdict {
  const params = { listenerSet };
  const type = 'Accepted';
  const condition: ComputedCondition =
    allowed.status !== 'True'
      ? {
          type,
          status: allowed.status,
          reason: allowed.status === 'False' ? 'NotAllowed' : allowed.reason,
          message: allowed.message,
          missing: allowed.missing,
        }
      : listeners.some(valid)
      ? {
          type,
          status: 'True',
          reason: listeners.every(valid) ? 'Accepted' : 'ListenersNotValid',
          message: message(
            listeners.every(valid) ? 'listenerSet.accepted' : 'listenerSet.partly',
            params
          ),
        }
      : {
          type,
          status: 'False',
          reason: 'ListenersNotValid',
          message: message('listenerSet.noneValid', params),
        };
  return { listenerSet, allowed, conditions: [condition] };
}

function gatewayAccepted(
  gateway: ObjectRef,
  controller: Check,
  own: readonly Listener[]
): ComputedCondition {
  const type = 'Accepted';
  const params = { gateway };
  if (controller.reason === 'GatewayClassNotFound') {
    return { type, status: 'Unknown', reason: 'Pending', message: controller.message };
  }
  const refused = own.filter(listener => conditionOf(listener, type)?.status === 'False');
  if (own.length > 0 && refused.length === 0) {
    return {
      type,
      status: 'True',
      reason: 'Accepted',
      message: message('gateway.accepted', params),
    };
  }
  const names = refused.map(({ name }) => name);
  const none = refused.length === own.length;
  return {
    type,
    status: none ? 'False' : 'True',
    reason: 'ListenersNotValid',
    message: message(none ? 'gateway.noListeners' : 'gateway.someListeners', {
      ...params,
      listeners: names,
    }),
  };
}

function clientCertificate(
  object: Gateway,
  ref: ObjectRef,
  reader: Reader,
  grants: Set<string>
): { references: readonly ReferenceVerdict[]; conditions: ComputedCondition[] } {
  const tls = (object.spec as { tls?: unknown } | null)?.tls as {
    backend?: { clientCertificateRef?: object | null } | null;
  } | null;
  const raw = tls?.backend?.clientCertificateRef;
  if (typeof raw !== 'object' || raw === null) return { references: [], conditions: [] };
  const located = {
    reference: certificateReference(raw, ref.namespace),
    field: '.spec.tls.backend.clientCertificateRef',
  };
  const verdicts = certificateVerdicts([located], ref, CLIENT_CERTIFICATE, reader);
  verdicts.grants.forEach(grant => grants.add(grant));
  const [problem] = verdicts.references;
  return {
    references: verdicts.references,
    conditions: [
      problem === undefined
        ? {
            type: 'ResolvedRefs',
            status: 'True',
            reason: 'ResolvedRefs',
            message: message('gateway.resolvedRefs', { gateway: ref }),
          }
        : {
            type: 'ResolvedRefs',
            status: problem.status,
            reason: problem.reason,
            message: problem.message,
            missing: problem.missing,
          },
    ],
  };
}

/**
 * Works out the listeners of a Gateway with those of the ListenerSets that it lets in, and what a
 * conformant controller would report of them (GatewaySpec; ListenerSetSpec; GEP-1713).
 *
 * @param object - The Gateway as it stands.
 * @param reader - Where everything else is.
 * @returns The verdict; nothing in the Gateway's own status has a part in it.
 */
export function gatewayVerdict(object: Gateway, reader: Reader): GatewayVerdict {
  const gateway = refOf(object);
  const className = text(object.spec?.gatewayClassName);
  const controller = controllerOf(gateway, className, reader);
  const grants = new Set<string>();
  const sets = [...reader.listenerSetsOf(gateway).objects].sort(byAgeThenName).map(set => {
    const ref = refOf(set);
    return { set: set as ListenerSet, ref, allowed: admission(object, gateway, ref, reader) };
  });
  // A set of which it is not known whether it is let in takes nobody's place.
  const admitted = sets.filter(({ allowed }) => allowed.status === 'True');
  const specs = [
    ...listenerSpecs(object, gateway, gateway),
    ...admitted.flatMap(({ set, ref }) => listenerSpecs(set, ref, gateway)),
  ];
  const listeners = finishListeners(specs, frontendTls(object, gateway, reader), reader, grants);
  const own = listeners.filter(({ owner }) => owner.kind === 'Gateway');
  const client = clientCertificate(object, gateway, reader, grants);
  return {
    gateway,
    className,
    controller: controller.check,
    controllerName: controller.name,
    conditions: [gatewayAccepted(gateway, controller.check, own), ...client.conditions],
    listeners,
    listenerSets: sets.map(({ ref, allowed }) =>
      listenerSetVerdict(
        ref,
        allowed,
        listeners.filter(
          ({ owner }) =>
            owner.kind === 'ListenerSet' &&
            owner.name === ref.name &&
            owner.namespace === ref.namespace
        )
      )
    ),
    references: client.references,
    grants: [...grants].sort(),
  };
}

// A set's listeners are the same for every route that names it.
const orphans = new WeakMap<ListenerSet, readonly Listener[]>();

/**
 * Reads the listeners of a ListenerSet that no Gateway is known to serve, so that a route can be
 * held against them all the same.
 *
 * @param object - The ListenerSet as it stands.
 * @param gateway - The Gateway that it names.
 * @returns Its listeners, without conditions: nobody answers for them.
 */
export function orphanListeners(object: ListenerSet, gateway: ObjectRef): readonly Listener[] {
  const known = orphans.get(object);
  if (known !== undefined) return known;
  const made = listenerSpecs(object, refOf(object), gateway).map(({ kinds, tls, ...spec }) => {
    void tls;
    const none = { conditions: [], references: [], conflictsWith: [] };
    return { ...spec, ...none, supportedKinds: kinds.supported };
  });
  orphans.set(object, made);
  return made;
}
