import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { ParentReference } from '../../gatewayApi/references';
import type { RouteKind } from '../../gatewayApi/types';
import { kindsOfProtocol } from '../gateways/supportedKinds';
import type { Check, FieldPath, Listener } from '../model';
import { namespaceAllowed, type NamespaceReader } from '../objects/allowedNamespaces';
import { message, type MessageValue } from '../words/message';

type Params = Record<string, MessageValue>;

/** The listener and who holds it, as every message about it names them. */
export function listenerParams(listener: Listener): Params {
  return { listener: listener.name, owner: listener.owner };
}

/** A field of the listener. */
export function listenerPath(listener: Listener, field: string): FieldPath {
  return { object: listener.owner, field: `.spec.listeners[${listener.index}]${field}` };
}

/**
 * Whether the parentRef means this listener by name (ParentReference.sectionName).
 *
 * @param listener - A listener of the parent.
 * @param parentRef - With its defaults.
 * @returns The check `sectionName`.
 */
export function sectionNameCheck(listener: Listener, { sectionName }: ParentReference): Check {
  const params = { ...listenerParams(listener), sectionName: sectionName ?? '' };
  const paths: FieldPath[] = [
    { object: 'parentRef', field: '.sectionName' },
    listenerPath(listener, '.name'),
  ];
  const base = { check: 'sectionName' as const, paths };
  if (sectionName === undefined) {
    const any = message('sectionName.any', params);
    return { ...base, status: 'True', reason: 'AnySection', message: any, paths: [] };
  }
  return sectionName === listener.name
    ? { ...base, status: 'True', reason: 'Matches', message: message('sectionName.same', params) }
    : {
        ...base,
        status: 'False',
        reason: 'NoMatchingParent',
        message: message('sectionName.other', params),
      };
}

/**
 * Whether the parentRef means this listener by port (ParentReference.port: where sectionName is set
 * too, both must match).
 *
 * @param listener - A listener of the parent.
 * @param parentRef - With its defaults.
 * @returns The check `port`.
 */
export function portCheck(listener: Listener, { port }: ParentReference): Check {
  const params = { ...listenerParams(listener), port: port ?? '', actual: listener.port ?? '' };
  const paths: FieldPath[] = [
    { object: 'parentRef', field: '.port' },
    listenerPath(listener, '.port'),
  ];
  const base = { check: 'port' as const, paths };
  if (port === undefined) {
    const any = message('port.any', params);
    return { ...base, status: 'True', reason: 'AnyPort', message: any, paths: [] };
  }
  return port === listener.port
    ? { ...base, status: 'True', reason: 'Matches', message: message('port.same', params) }
    : {
        ...base,
        status: 'False',
        reason: 'NoMatchingParent',
        message: message('port.other', params),
      };
}

/**
 * Whether the listener's protocol carries the route's kind (ProtocolType, ListenerTLSConfig.mode).
 *
 * @param listener - The listener.
 * @param kind - The route's.
 * @returns The check `protocol`; `Unknown` for a protocol of an implementation's own.
 */
export function protocolCheck(listener: Listener, kind: RouteKind): Check {
  const carried = kindsOfProtocol(listener.protocol, listener.tlsMode);
  const params = {
    ...listenerParams(listener),
    kind,
    protocol: listener.protocol,
    mode: listener.tlsMode ?? '',
    kinds: carried ?? [],
  };
  const paths = [listenerPath(listener, '.protocol')];
  if (listener.protocol === 'TLS' || listener.protocol === 'HTTPS') {
    paths.push(listenerPath(listener, '.tls.mode'));
  }
  const base = { check: 'protocol' as const, paths };
  if (carried === undefined) {
    return {
      ...base,
      status: 'Unknown',
      reason: 'ImplementationSpecific',
      message: message('protocol.implementation', params),
    };
  }
  if (carried.includes(kind)) {
    const text = message('protocol.carries', params);
    return { ...base, status: 'True', reason: 'Carries', message: text };
  }
  return {
    ...base,
    status: 'False',
    reason: 'NotAllowedByListeners',
    message: message(
      carried.length === 0
        ? 'protocol.unsupported'
        : listener.tlsMode === undefined
        ? 'protocol.other'
        : 'protocol.otherMode',
      params
    ),
  };
}

/**
 * Whether `allowedRoutes.kinds` names the route's kind (AllowedRoutes.kinds: unset or empty, the
 * protocol decides alone).
 *
 * @param listener - The listener.
 * @param kind - The route's.
 * @returns The check `kind`.
 */
export function kindCheck(listener: Listener, kind: RouteKind): Check {
  const { kinds } = listener.allowedRoutes;
  const params = { ...listenerParams(listener), kind, kinds: (kinds ?? []).map(item => item.kind) };
  const base = { check: 'kind' as const, paths: [listenerPath(listener, '.allowedRoutes.kinds')] };
  if (kinds === undefined) {
    return { ...base, status: 'True', reason: 'AnyKind', message: message('kind.any', params) };
  }
  const named = kinds.some(item => item.group === GATEWAY_API_GROUP && item.kind === kind);
  return named
    ? { ...base, status: 'True', reason: 'Allowed', message: message('kind.named', params) }
    : {
        ...base,
        status: 'False',
        reason: 'NotAllowedByListeners',
        message: message('kind.notNamed', params),
      };
}

/**
 * Whether `allowedRoutes.namespaces` lets the route's namespace in (RouteNamespaces).
 *
 * @param listener - The listener; its own namespace is that of its owner.
 * @param namespace - The route's.
 * @param reader - Where the namespace's labels are.
 * @returns The check `namespace`.
 */
export function namespaceCheck(
  listener: Listener,
  namespace: string,
  reader: NamespaceReader
): Check {
  const own = listener.owner.namespace ?? '';
  const result = namespaceAllowed(listener.allowedRoutes, own, namespace, reader);
  return {
    check: 'namespace',
    status: result.status,
    reason:
      result.status === 'True'
        ? 'Allowed'
        : result.status === 'False'
        ? 'NotAllowedByListeners'
        : 'NotRead',
    message: message(`namespace.${result.outcome}`, {
      ...listenerParams(listener),
      ...result.params,
      namespace,
      own,
    }),
    paths: [
      ...result.fields.map(field => listenerPath(listener, `.allowedRoutes.namespaces${field}`)),
      { object: 'route', field: '.metadata.namespace' },
      ...result.namespaceFields,
    ],
    missing: result.missing,
  };
}

/**
 * Whether route and listener have a hostname in common (Listener.hostname, HTTPRouteSpec.hostnames,
 * GRPCRouteSpec.hostnames, TLSRouteSpec.hostnames).
 *
 * @param listener - The listener.
 * @param route - The route's hostnames in lower case; null for a kind that has none.
 * @param effective - What `effectiveHostnames` made of both.
 * @returns The check `hostname`.
 */
export function hostnameCheck(
  listener: Listener,
  route: readonly string[] | null,
  effective: readonly string[]
): Check {
  const base = {
    check: 'hostname' as const,
    paths: [
      listenerPath(listener, '.hostname'),
      { object: 'route' as const, field: '.spec.hostnames' },
    ],
  };
  const params = {
    ...listenerParams(listener),
    hostname: listener.hostname,
    hostnames: route ?? [],
    effective,
  };
  const yes = (reason: string, id: 'none' | 'any' | 'intersects') =>
    ({ ...base, status: 'True', reason, message: message(`hostname.${id}`, params) } as const);
  if (route === null) return { ...yes('NoHostnames', 'none'), paths: [] };
  if (effective.length > 0) {
    return route.length === 0 || listener.hostname === ''
      ? yes('Intersects', 'any')
      : yes('Intersects', 'intersects');
  }
  return {
    ...base,
    status: 'False',
    reason: 'NoMatchingListenerHostname',
    message: message('hostname.disjoint', params),
  };
}
