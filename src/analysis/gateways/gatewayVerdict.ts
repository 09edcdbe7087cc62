import { text } from '../../gatewayApi/read';
import { certificateReference } from '../../gatewayApi/references';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import { writeCheck } from '../checks/check';
import { controllerCheck, controllerName } from '../checks/controller';
import type {
  ComputedCondition,
  ControllerCheck,
  GatewayVerdict,
  JudgedListener,
  Listener,
  ReferenceVerdict,
} from '../model';
import { byAgeThenName } from '../objects/precedence';
import type { Reader } from '../objects/reader';
import { refOf } from '../objects/snapshot';
import type { Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import { checkAdmission } from './allowedListeners';
import { supportsFeature } from './classFeatures';
import { type Conflict, findConflicts } from './conflicts';
import { conditionBy, gatewayAccepted } from './gatewayAccepted';
import { listenerConditions } from './listenerConditions';
import { listenerServed, orphanServed } from './listenerServed';
import { listenerSetAccepted } from './listenerSetAccepted';
import { keptOfSpec, type ListenerSpec, listenerSpecs } from './listenerSpec';
import { parametersOfGateway, parametersProblem } from './parametersRef';
import { reportedOfOwner } from './reportedTrouble';
import {
  type CertificateVerdicts,
  certificateVerdicts,
  CLIENT_CERTIFICATE,
  locateReferences,
  SERVER_CERTIFICATE,
} from './tls/certificates';
import { type FrontendTls, frontendTls } from './tls/frontendTls';
import { issuanceOf } from './tls/issuance';

const { say, sentences: gatewayReferenceSentences } = sentencesOf('gateway', {
  resolvedRefs: 'All references of {{gateway}} are resolved.',
});

export { gatewayReferenceSentences };

function lacksCa(clients: CertificateVerdicts | undefined): Status {
  // Valid references are not listed in `references`.
  if (clients === undefined || clients.count > clients.references.length) return 'False';
  if (clients.count === 0) return 'False';
  return clients.references.every(({ status }) => status === 'False') ? 'True' : 'Unknown';
}

function finishListeners(
  specs: readonly ListenerSpec[],
  conflicts: ReadonlyMap<ListenerSpec, Conflict>,
  frontend: FrontendTls,
  controller: ControllerCheck,
  reader: Reader,
  grants: Set<string>
): JudgedListener[] {
  return specs.map(spec => {
    const conflict = conflicts.get(spec);
    const refs = (spec.tls as { certificateRefs?: unknown } | null | undefined)?.certificateRefs;
    const terminates = spec.tlsMode === 'Terminate';
    const own = certificateVerdicts(
      // The references are ignored in passthrough mode (ListenerTLSConfig.certificateRefs).
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
      reader,
      secret => issuanceOf(secret, spec, reader)
    );
    const clients =
      spec.protocol !== 'HTTPS' || spec.port === undefined
        ? undefined
        : frontend.byPort.has(spec.port)
        ? frontend.byPort.get(spec.port)
        : frontend.byDefault;
    [...own.grants, ...(clients?.grants ?? [])].forEach(grant => grants.add(grant));
    const references = [...own.references, ...(clients?.references ?? [])];
    return {
      ...keptOfSpec(spec),
      supportedKinds: spec.kinds.supported,
      conditions: listenerConditions(spec, conflict, references, lacksCa(clients), controller),
      references,
      certificates: own.count,
      conflictsWith: conflict?.others ?? [],
    };
  });
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
            message: say('resolvedRefs', { gateway: ref }),
          }
        : conditionBy('ResolvedRefs', problem),
    ],
  };
}

/**
 * Computes the listeners of a Gateway, including the listeners of the ListenerSets that it allows,
 * and the conditions that a conformant controller would report (GatewaySpec; ListenerSetSpec;
 * GEP-1713).
 *
 * @param object - The raw Gateway.
 * @param reader - Reads all other objects.
 * @returns The verdict. Only `served` considers the status of the Gateway and its ListenerSets.
 */
export function gatewayVerdict(object: Gateway, reader: Reader): GatewayVerdict {
  const gateway = refOf(object);
  const className = text(object.spec?.gatewayClassName);
  const gatewayClass = reader.object('GatewayClass', undefined, className);
  const answering = controllerCheck.judge(gatewayClass);
  const controller = writeCheck('controller', controllerCheck, answering, gateway, className);
  const grants = new Set<string>();
  const { objects, missing } = reader.listenerSetsOf(gateway);
  const sets = [...objects].sort(byAgeThenName).map(set => {
    const ref = refOf(set);
    return { set: set as ListenerSet, ref, allowed: checkAdmission(object, gateway, ref, reader) };
  });
  const inDoubt = new Set<ObjectRef>();
  const candidates = listenerSpecs(object, gateway, gateway);
  sets.forEach(({ set, ref, allowed }) => {
    if (allowed.status === 'False') return;
    if (allowed.status === 'Unknown') inDoubt.add(ref);
    candidates.push(...listenerSpecs(set, ref, gateway));
  });
  const judged = finishListeners(
    // The listeners of a ListenerSet are omitted if it is unknown whether the Gateway allows the
    // ListenerSet.
    candidates.filter(({ owner }) => !inDoubt.has(owner)),
    findConflicts(candidates, {
      admission: owner => inDoubt.has(owner),
      unseen: missing !== undefined,
      mixedModes: supportsFeature(gatewayClass, 'TLSRouteModeMixed'),
    }),
    frontendTls(object, gateway, reader),
    controller,
    reader,
    grants
  );
  const own = judged.filter(({ owner }) => owner.kind === 'Gateway');
  const parameters = parametersProblem(gateway, parametersOfGateway(object, gateway), reader);
  const client = clientCertificate(object, gateway, reader, grants);
  const accepted = gatewayAccepted(object, gateway, controller, own, parameters);
  const setVerdicts = sets.map(({ set, ref, allowed }) => ({
    listenerSet: ref,
    object: set,
    reported: reportedOfOwner(set),
    allowed,
    accepted: listenerSetAccepted(
      ref,
      allowed,
      { gateway, controller, accepted },
      judged.filter(({ owner }) => owner === ref)
    ),
  }));
  const setOf = new Map(setVerdicts.map(set => [set.listenerSet, set]));
  const serving = { gateway, object, reported: reportedOfOwner(object), controller, accepted };
  return {
    gateway,
    className,
    controller,
    controllerName: controllerName(answering),
    conditions: [accepted, ...client.conditions],
    listeners: judged.map(listener => ({
      ...listener,
      served: listenerServed(listener, serving, setOf.get(listener.owner)),
    })),
    listenerSets: setVerdicts.map(({ listenerSet, allowed, accepted: condition }) => ({
      listenerSet,
      allowed,
      conditions: [condition],
    })),
    references: client.references,
    grants: [...grants].sort(),
  };
}

// The listeners of a ListenerSet are the same for every route that refers to it.
const orphans = new WeakMap<ListenerSet, readonly Listener[]>();

/**
 * Reads the listeners of a ListenerSet that no known Gateway serves. A route can still be checked
 * against these listeners.
 *
 * @param object - The raw ListenerSet.
 * @param gateway - The Gateway that the ListenerSet refers to.
 * @returns The listeners, without conditions, because no controller manages them.
 */
export function orphanListeners(object: ListenerSet, gateway: ObjectRef): readonly Listener[] {
  const known = orphans.get(object);
  if (known !== undefined) return known;
  const specs = listenerSpecs(object, refOf(object), gateway);
  const made = specs.map(spec => {
    const none = { conditions: [], references: [], certificates: 0, conflictsWith: [] };
    const served = orphanServed(spec.name, spec.owner);
    return {
      ...keptOfSpec(spec),
      ...none,
      supportedKinds: spec.kinds.supported,
      served,
    };
  });
  orphans.set(object, made);
  return made;
}
