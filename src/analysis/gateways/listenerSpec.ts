import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { kindsOfProtocol } from '../../gatewayApi/protocols';
import { number, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import { hostnameInLowerCase, isVariable } from '../../gatewayApi/variable';
import type { AllowedRoutes } from '../checks/facts';
import type { JudgedListener } from '../model';
import { isHostname } from '../objects/hosts/hostname';
import { indexed } from '../objects/indexed';
import { objectKey } from '../objects/keys';
import type { ObjectRef } from '../refs';
import { type SupportedKinds, supportedKinds } from './supportedKinds';

/** What a listener keeps of its spec. */
type KeptOfSpec = Omit<
  JudgedListener,
  'conditions' | 'references' | 'certificates' | 'conflictsWith' | 'supportedKinds'
>;

/** A listener as its owner's spec defines it, before the check for conflicts. */
export interface ListenerSpec extends KeptOfSpec {
  readonly kinds: SupportedKinds;
  /** The raw value of `tls`. */
  readonly tls: unknown;
  /** Whether it terminates TLS and names neither a certificate nor options that may stand for one. */
  readonly lacksCertificate: boolean;
}

const TLS_PROTOCOLS = ['HTTPS', 'TLS'];

function allowedRoutes(raw: unknown): AllowedRoutes {
  const { namespaces, kinds } = (raw ?? {}) as {
    namespaces?: { from?: unknown; selector?: unknown } | null;
    kinds?: readonly unknown[] | null;
  };
  const named = indexed(kinds).map(([, item]) => {
    const { group, kind } = item as { group?: unknown; kind?: unknown };
    return { group: typeof group === 'string' ? group : GATEWAY_API_GROUP, kind: text(kind) };
  });
  return {
    from: text(namespaces?.from) || 'Same',
    defaulted: text(namespaces?.from) === '',
    selector: namespaces?.selector ?? null,
    // An empty list is equivalent to an unset list (AllowedRoutes.kinds).
    kinds: named.length > 0 ? named : undefined,
  };
}

interface ListenerTls {
  readonly mode?: unknown;
  readonly certificateRefs?: unknown;
  readonly options?: object | null;
}

function namesCertificate({ certificateRefs, options }: ListenerTls): boolean {
  const refs = Array.isArray(certificateRefs) ? certificateRefs.length : 0;
  return refs > 0 || Object.keys(options ?? {}).length > 0;
}

function portNumber(value: unknown): number | undefined {
  const port = number(value);
  return port !== undefined && Number.isInteger(port) && port >= 1 && port <= 65535
    ? port
    : undefined;
}

/**
 * Reads the listeners of a Gateway or ListenerSet (Listener, ListenerEntry) with defaults applied:
 * `allowedRoutes.namespaces.from: Same`, `tls.mode: Terminate`.
 *
 * @param object - The raw object. Values that are not listeners are skipped. A field of the wrong
 *   type counts as unset, and an invalid hostname counts as any hostname. `Malformed` reports both.
 * @param owner - The ref of the object.
 * @param gateway - The Gateway that serves the listeners.
 * @returns The listeners in the order of the spec.
 */
export function listenerSpecs(
  object: Gateway | ListenerSet,
  owner: ObjectRef,
  gateway: ObjectRef
): ListenerSpec[] {
  const ownKey = objectKey(owner);
  const raw = (object.spec as { listeners?: readonly unknown[] | null } | null)?.listeners;
  return indexed(raw).map(([index, item]) => {
    const listener = item as Record<string, unknown>;
    const protocol = text(listener.protocol);
    const tls = (listener.tls ?? {}) as ListenerTls;
    const tlsMode = TLS_PROTOCOLS.includes(protocol) ? text(tls.mode) || 'Terminate' : undefined;
    const allowed = allowedRoutes(listener.allowedRoutes);
    return {
      gateway,
      owner,
      key: `${ownKey}#${index}`,
      index,
      name: text(listener.name),
      port: portNumber(listener.port),
      variablePort: isVariable(listener.port) ? true : undefined,
      protocol,
      tlsMode,
      // Protocols without hostnames ignore the field (Listener.hostname).
      hostname:
        isHostname(listener.hostname) && protocol !== 'TCP' && protocol !== 'UDP'
          ? hostnameInLowerCase(listener.hostname)
          : '',
      allowedRoutes: allowed,
      kinds: supportedKinds(kindsOfProtocol(protocol, tlsMode), allowed.kinds),
      tls: listener.tls,
      // The API server refuses a TLS listener without it.
      lacksTls: protocol === 'HTTPS' && (listener.tls ?? undefined) === undefined,
      lacksCertificate: tlsMode === 'Terminate' && !namesCertificate(tls),
    };
  });
}

/** Takes what a listener keeps of its spec. */
export function keptOfSpec(spec: ListenerSpec): KeptOfSpec {
  // Every field by name: a copy of all but some fields is slow to make, and slow to read for each route.
  return {
    gateway: spec.gateway,
    owner: spec.owner,
    key: spec.key,
    index: spec.index,
    name: spec.name,
    port: spec.port,
    variablePort: spec.variablePort,
    protocol: spec.protocol,
    tlsMode: spec.tlsMode,
    hostname: spec.hostname,
    allowedRoutes: spec.allowedRoutes,
    lacksTls: spec.lacksTls,
  };
}
