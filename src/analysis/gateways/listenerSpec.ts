import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { kindsOfProtocol } from '../../gatewayApi/protocols';
import { number, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import type { AllowedRoutes } from '../checks/facts';
import type { Listener } from '../model';
import { isHostname } from '../objects/hostname';
import { indexed } from '../objects/indexed';
import { objectKey } from '../objects/keys';
import type { ObjectRef } from '../refs';
import { type SupportedKinds, supportedKinds } from './supportedKinds';

/** A listener as its owner's spec has it, before it is held against others. */
export interface ListenerSpec
  extends Omit<Listener, 'conditions' | 'references' | 'conflictsWith' | 'supportedKinds'> {
  readonly kinds: SupportedKinds;
  /** `tls` as it stands. */
  readonly tls: unknown;
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
    // An empty list is the same as none (AllowedRoutes.kinds).
    kinds: named.length > 0 ? named : undefined,
  };
}

function portNumber(value: unknown): number | undefined {
  const port = number(value);
  return port !== undefined && Number.isInteger(port) && port >= 1 && port <= 65535
    ? port
    : undefined;
}

/**
 * Reads the listeners of a Gateway or ListenerSet (Listener, ListenerEntry) with their defaults:
 * `allowedRoutes.namespaces.from: Same`, `tls.mode: Terminate`.
 *
 * @param object - As it stands; what is no listener at all is left out, a field of a wrong type
 *   counts as missing, a hostname that is none as any (`Malformed` speaks of both).
 * @param owner - Its ref.
 * @param gateway - The Gateway that serves them.
 * @returns The listeners in their order.
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
    const mode = text((listener.tls as { mode?: unknown } | null | undefined)?.mode);
    const tlsMode = TLS_PROTOCOLS.includes(protocol) ? mode || 'Terminate' : undefined;
    const allowed = allowedRoutes(listener.allowedRoutes);
    return {
      gateway,
      owner,
      key: `${ownKey}#${index}`,
      index,
      name: text(listener.name),
      port: portNumber(listener.port),
      protocol,
      tlsMode,
      // The field is ignored for protocols without hostnames (Listener.hostname).
      hostname:
        isHostname(listener.hostname) && protocol !== 'TCP' && protocol !== 'UDP'
          ? listener.hostname.toLowerCase()
          : '',
      allowedRoutes: allowed,
      kinds: supportedKinds(kindsOfProtocol(protocol, tlsMode), allowed.kinds),
      tls: listener.tls,
    };
  });
}
