import arrowDecision from '@iconify/icons-mdi/arrow-decision';
import callSplit from '@iconify/icons-mdi/call-split';
import gate from '@iconify/icons-mdi/gate';
import handshake from '@iconify/icons-mdi/handshake';
import lan from '@iconify/icons-mdi/lan';
import lock from '@iconify/icons-mdi/lock';
import playlistPlus from '@iconify/icons-mdi/playlist-plus';
import routes from '@iconify/icons-mdi/routes';
import shapeOutline from '@iconify/icons-mdi/shape-outline';
import shieldLock from '@iconify/icons-mdi/shield-lock';
import type { IconifyIcon } from '@iconify/react';
import type { CoreKind, GatewayApiKind, Kind, RouteKind } from './types';

export const GATEWAY_API_GROUP = 'gateway.networking.k8s.io';

/** What the API is, for one kind. */
export interface KindInfo<K extends Kind = Kind> {
  readonly kind: K;
  /** API group; `''` is the core group. */
  readonly group: string;
  /** The versions that this plugin understands, the one to prefer first. */
  readonly versions: readonly string[];
  /** The resource name in URLs. */
  readonly plural: string;
  readonly namespaced: boolean;
}

/** KindInfo of a kind that has pages of its own. */
export interface GatewayApiKindInfo<K extends GatewayApiKind = GatewayApiKind> extends KindInfo<K> {
  /** Bundled icon data: an icon's name alone would be looked up on the network. */
  readonly icon: IconifyIcon;
}

const VERSIONS = ['v1', 'v1beta1', 'v1alpha3', 'v1alpha2'] as const;

function gatewayApiKind<K extends GatewayApiKind>(
  kind: K,
  plural: string,
  icon: IconifyIcon,
  namespaced = true
): GatewayApiKindInfo<K> {
  return { kind, group: GATEWAY_API_GROUP, versions: VERSIONS, plural, namespaced, icon };
}

/** The kinds of the Gateway API that this plugin reads, in the order in which pages show them. */
export const GATEWAY_API_KINDS: { readonly [K in GatewayApiKind]: GatewayApiKindInfo<K> } = {
  GatewayClass: gatewayApiKind('GatewayClass', 'gatewayclasses', shapeOutline, false),
  Gateway: gatewayApiKind('Gateway', 'gateways', gate),
  ListenerSet: gatewayApiKind('ListenerSet', 'listenersets', playlistPlus),
  HTTPRoute: gatewayApiKind('HTTPRoute', 'httproutes', routes),
  GRPCRoute: gatewayApiKind('GRPCRoute', 'grpcroutes', arrowDecision),
  TLSRoute: gatewayApiKind('TLSRoute', 'tlsroutes', lock),
  TCPRoute: gatewayApiKind('TCPRoute', 'tcproutes', callSplit),
  UDPRoute: gatewayApiKind('UDPRoute', 'udproutes', lan),
  ReferenceGrant: gatewayApiKind('ReferenceGrant', 'referencegrants', handshake),
  BackendTLSPolicy: gatewayApiKind('BackendTLSPolicy', 'backendtlspolicies', shieldLock),
};

/**
 * The kinds of Kubernetes that decide about routes: namespaces by their labels, Services as backends,
 * EndpointSlices for whether anything is behind them.
 */
export const CORE_KINDS: { readonly [K in CoreKind]: KindInfo<K> } = {
  Namespace: {
    kind: 'Namespace',
    group: '',
    versions: ['v1'],
    plural: 'namespaces',
    namespaced: false,
  },
  Service: { kind: 'Service', group: '', versions: ['v1'], plural: 'services', namespaced: true },
  EndpointSlice: {
    kind: 'EndpointSlice',
    group: 'discovery.k8s.io',
    versions: ['v1'],
    plural: 'endpointslices',
    namespaced: true,
  },
};

/** The kinds that attach to a listener. */
export const ROUTE_KINDS: readonly RouteKind[] = [
  'HTTPRoute',
  'GRPCRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
];

/** Every kind of the Gateway API table, in its order. */
export const GATEWAY_API_KIND_NAMES = Object.keys(GATEWAY_API_KINDS) as readonly GatewayApiKind[];

/**
 * Looks a kind up.
 *
 * @param kind - One of the kinds that the fleet reads.
 * @returns Its row of the table.
 */
export function kindInfo<K extends Kind>(kind: K): KindInfo<K> {
  return { ...GATEWAY_API_KINDS, ...CORE_KINDS }[kind] as unknown as KindInfo<K>;
}

/**
 * Finds the kind that a group and a kind's name mean.
 *
 * @param group - API group, `''` for the core group.
 * @param name - The kind as an object or a reference spells it.
 * @returns The kind, or undefined for one that the fleet does not read.
 */
export function findKind(group: string, name: string): Kind | undefined {
  const found = [...Object.values(GATEWAY_API_KINDS), ...Object.values(CORE_KINDS)].find(
    info => info.group === group && info.kind === name
  );
  return found?.kind;
}

/**
 * Finds the kind whose resource name a URL holds.
 *
 * @param plural - For example `httproutes`.
 * @returns The kind of the Gateway API, or undefined for any other resource.
 */
export function findKindByPlural(plural: string): GatewayApiKind | undefined {
  return GATEWAY_API_KIND_NAMES.find(kind => GATEWAY_API_KINDS[kind].plural === plural);
}

/**
 * Tells a kind of the Gateway API, which has pages of ours, from those of Kubernetes.
 *
 * @param kind - Of the fleet; undefined is none.
 * @returns Whether it is one.
 */
export function isGatewayApiKind(kind: Kind | undefined): kind is GatewayApiKind {
  return kind !== undefined && kind in GATEWAY_API_KINDS;
}

/**
 * Tells a route's kind from the others.
 *
 * @param kind - Any text.
 * @returns Whether it is a kind that attaches to listeners.
 */
export function isRouteKind(kind: string): kind is RouteKind {
  return (ROUTE_KINDS as readonly string[]).includes(kind);
}
