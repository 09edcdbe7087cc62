import arrowDecision from '@iconify/icons-mdi/arrow-decision';
import callSplit from '@iconify/icons-mdi/call-split';
import exportIcon from '@iconify/icons-mdi/export';
import gate from '@iconify/icons-mdi/gate';
import handshake from '@iconify/icons-mdi/handshake';
import importIcon from '@iconify/icons-mdi/import';
import lan from '@iconify/icons-mdi/lan';
import lock from '@iconify/icons-mdi/lock';
import playlistPlus from '@iconify/icons-mdi/playlist-plus';
import routes from '@iconify/icons-mdi/routes';
import shapeOutline from '@iconify/icons-mdi/shape-outline';
import shieldLock from '@iconify/icons-mdi/shield-lock';
import type { IconifyIcon } from '@iconify/react';
import type { Kind, RouteKind } from './types';

export const GATEWAY_API_GROUP = 'gateway.networking.k8s.io';

/** A page of the sidebar that lists kinds. */
export type ListPage =
  | 'gatewayclasses'
  | 'gateways'
  | 'listenersets'
  | 'routes'
  | 'policies'
  | 'multicluster';

/** The kinds of objects that rules evaluate. */
export type Subject = 'route' | 'gatewayClass' | 'gateway' | 'listenerSet' | 'grant' | 'policy';

/** Everything that the layers need to know about a kind. */
export interface KindInfo {
  /** API group; `''` is the core group. */
  readonly group: string;
  /** The versions that this plugin understands, in order of preference. */
  readonly versions: readonly [string, ...string[]];
  /** The resource name in URLs. */
  readonly plural: string;
  readonly namespaced: boolean;
  /**
   * The page that lists the kind. Such a kind also has a details page in this plugin, and discovery
   * checks whether a cluster serves it. Undefined for Kubernetes' own kinds, which every cluster
   * serves.
   */
  readonly page: ListPage | undefined;
  /** Bundled icon data, since an icon name alone would cause a network request. */
  readonly icon: IconifyIcon | undefined;
  /** Undefined if no rule evaluates the kind. */
  readonly subject: Subject | undefined;
  /**
   * How early verdicts need its objects, from 1. `readiness`: read only for pages that show whether
   * backends are ready, since there are many objects that change often. `pages`: no verdict needs
   * them.
   */
  readonly needed: number | 'readiness' | 'pages';
  /** Every implementation supports it as a backend (BackendObjectReference). */
  readonly backend: boolean;
  /**
   * No verdict depends on it. It is read only where discovery names it, and a cluster where the user
   * may not list it lacks nothing.
   */
  readonly optional?: boolean;
}

const GATEWAY_API = {
  group: GATEWAY_API_GROUP,
  versions: ['v1', 'v1beta1', 'v1alpha3', 'v1alpha2'],
  namespaced: true,
  backend: false,
} as const;

// The Multi-Cluster Services API.
const MULTICLUSTER = {
  group: 'multicluster.x-k8s.io',
  versions: ['v1beta1', 'v1alpha1'],
  namespaced: true,
  page: 'multicluster',
  subject: undefined,
} as const;

const ROUTE = { ...GATEWAY_API, page: 'routes', subject: 'route', needed: 3 } as const;

const KUBERNETES = {
  group: '',
  versions: ['v1'],
  namespaced: true,
  page: undefined,
  icon: undefined,
  subject: undefined,
  backend: false,
} as const;

/**
 * The kinds that this plugin reads, in the order in which pages show them: first the kinds with
 * pages in this plugin, then the kinds of Kubernetes that verdicts depend on.
 */
export const KIND_TABLE = {
  GatewayClass: {
    ...GATEWAY_API,
    plural: 'gatewayclasses',
    namespaced: false,
    page: 'gatewayclasses',
    icon: shapeOutline,
    subject: 'gatewayClass',
    needed: 5,
  },
  Gateway: {
    ...GATEWAY_API,
    plural: 'gateways',
    page: 'gateways',
    icon: gate,
    subject: 'gateway',
    needed: 2,
  },
  ListenerSet: {
    ...GATEWAY_API,
    plural: 'listenersets',
    page: 'listenersets',
    icon: playlistPlus,
    subject: 'listenerSet',
    needed: 4,
  },
  HTTPRoute: { ...ROUTE, plural: 'httproutes', icon: routes, needed: 1 },
  GRPCRoute: { ...ROUTE, plural: 'grpcroutes', icon: arrowDecision },
  TLSRoute: { ...ROUTE, plural: 'tlsroutes', icon: lock },
  TCPRoute: { ...ROUTE, plural: 'tcproutes', icon: callSplit },
  UDPRoute: { ...ROUTE, plural: 'udproutes', icon: lan },
  ReferenceGrant: {
    ...GATEWAY_API,
    plural: 'referencegrants',
    page: 'policies',
    icon: handshake,
    subject: 'grant',
    needed: 6,
  },
  BackendTLSPolicy: {
    ...GATEWAY_API,
    plural: 'backendtlspolicies',
    page: 'policies',
    icon: shieldLock,
    subject: 'policy',
    needed: 10,
  },
  ServiceImport: {
    ...MULTICLUSTER,
    plural: 'serviceimports',
    icon: importIcon,
    needed: 9,
    backend: true,
  },
  ServiceExport: {
    ...MULTICLUSTER,
    plural: 'serviceexports',
    icon: exportIcon,
    needed: 'pages',
    backend: false,
  },
  // Listeners select namespaces by their labels.
  Namespace: { ...KUBERNETES, plural: 'namespaces', namespaced: false, needed: 7 },
  Service: { ...KUBERNETES, plural: 'services', needed: 8, backend: true },
  EndpointSlice: {
    ...KUBERNETES,
    group: 'discovery.k8s.io',
    plural: 'endpointslices',
    needed: 'readiness',
  },
  // Few and seldom changed, so they are read for every page that has findings.
  Ingress: {
    ...KUBERNETES,
    group: 'networking.k8s.io',
    plural: 'ingresses',
    needed: 11,
    optional: true,
  },
} as const satisfies { readonly [K in Kind]: KindInfo };

export type KindOfPage<P extends ListPage> = {
  [K in Kind]: (typeof KIND_TABLE)[K]['page'] extends P ? K : never;
}[Kind];

/** A kind that has pages in this plugin. */
export type PageKind = KindOfPage<ListPage>;

/** Every kind that this plugin reads, in the order of the table. */
export const ALL_KINDS = Object.keys(KIND_TABLE) as readonly Kind[];

/** The kinds with pages in this plugin, in the order in which pages show them. */
export const PAGE_KINDS = ALL_KINDS.filter(isPageKind);

/** The kinds of group `gateway.networking.k8s.io`, in the same order. */
export const GATEWAY_API_KINDS = PAGE_KINDS.filter(
  kind => KIND_TABLE[kind].group === GATEWAY_API_GROUP
);

/** The kinds that attach to a listener. */
export const ROUTE_KINDS = ALL_KINDS.filter(isRouteKind);

/** The kinds that verdicts and findings depend on, in the order of `needed`. */
export const ANALYSED_KINDS = ALL_KINDS.filter(
  kind => typeof KIND_TABLE[kind].needed === 'number'
).sort((a, b) => Number(KIND_TABLE[a].needed) - Number(KIND_TABLE[b].needed));

/** The kinds that are read only while a page shows whether backends are ready. */
export const READINESS_KINDS = ALL_KINDS.filter(kind => KIND_TABLE[kind].needed === 'readiness');

export function kindInfo(kind: Kind): KindInfo {
  return KIND_TABLE[kind];
}

/** The kinds that a page lists, in the order of the table. */
export function kindsOfPage<P extends ListPage>(page: P): ReadonlyArray<KindOfPage<P>> {
  return ALL_KINDS.filter((kind): kind is KindOfPage<P> => KIND_TABLE[kind].page === page);
}

function isKind(name: string): name is Kind {
  return Object.prototype.hasOwnProperty.call(KIND_TABLE, name);
}

/**
 * Finds the kind of a group and a kind name.
 *
 * @param group - The API group; `''` is the core group.
 * @returns Undefined for a kind that the plugin does not read.
 */
export function findKind(group: string, name: string): Kind | undefined {
  return isKind(name) && KIND_TABLE[name].group === group ? name : undefined;
}

/** The subject of an object for rules; undefined if no rule evaluates its kind. */
export function subjectOf({
  group,
  kind,
}: {
  readonly group: string;
  readonly kind: string;
}): Subject | undefined {
  const known = findKind(group, kind);
  return known && kindInfo(known).subject;
}

/** Whether a kind has pages in this plugin. */
export function isPageKind(kind: Kind | undefined): kind is PageKind {
  return kind !== undefined && KIND_TABLE[kind].page !== undefined;
}

/** Whether any text is the name of a kind that attaches to listeners. */
export function isRouteKind(kind: string): kind is RouteKind {
  return isKind(kind) && KIND_TABLE[kind].subject === 'route';
}
