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
export type ListPage = 'gatewayclasses' | 'gateways' | 'listenersets' | 'routes' | 'policies' | 'multicluster';

/** What a rule may be about. */
export type Subject = 'route' | 'gatewayClass' | 'gateway' | 'listenerSet' | 'grant';

/** All that the layers need to know of a kind. */
export interface KindInfo {
  /** API group; `''` is the core group. */
  readonly group: string;
  /** The versions that this plugin understands, the one to prefer first. */
  readonly versions: readonly [string, ...string[]];
  /** The resource name in URLs. */
  readonly plural: string;
  readonly namespaced: boolean;
  /**
   * The page that lists it; the kind has a details page of ours then, and a cluster is asked whether
   * it serves it. Undefined for Kubernetes' own kinds, which every cluster serves.
   */
  readonly page: ListPage | undefined;
  /** Bundled icon data: an icon's name alone would be looked up on the network. */
  readonly icon: IconifyIcon | undefined;
  /** What rules see in it; undefined where none is about it. */
  readonly subject: Subject | undefined;
  /**
   * How early verdicts need its objects, from 1. `readiness`: only where a page shows whether
   * backends are ready, since there are many and they change often. `pages`: no verdict needs them.
   */
  readonly needed: number | 'readiness' | 'pages';
  /** Every implementation knows it as a backend (BackendObjectReference). */
  readonly backend: boolean;
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
 * The kinds that this plugin reads, in the order in which pages show them: those with pages of ours,
 * then those of Kubernetes that decide about routes.
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
    subject: undefined,
    needed: 'pages',
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
  // Their labels decide who may attach.
  Namespace: { ...KUBERNETES, plural: 'namespaces', namespaced: false, needed: 7 },
  Service: { ...KUBERNETES, plural: 'services', needed: 8, backend: true },
  EndpointSlice: {
    ...KUBERNETES,
    group: 'discovery.k8s.io',
    plural: 'endpointslices',
    needed: 'readiness',
  },
} as const satisfies { readonly [K in Kind]: KindInfo };

/** The kinds that a page lists. */
export type KindOfPage<P extends ListPage> = {
  [K in Kind]: (typeof KIND_TABLE)[K]['page'] extends P ? K : never;
}[Kind];

/** A kind that has pages of ours. */
export type PageKind = KindOfPage<ListPage>;

const NAMES = Object.keys(KIND_TABLE) as readonly Kind[];

/** The kinds with pages of ours, in the order in which pages show them. */
export const PAGE_KINDS = NAMES.filter(isPageKind);

/** The kinds of group `gateway.networking.k8s.io`, in the same order. */
export const GATEWAY_API_KINDS = PAGE_KINDS.filter(kind => KIND_TABLE[kind].group === GATEWAY_API_GROUP);

/** The kinds that attach to a listener. */
export const ROUTE_KINDS = NAMES.filter(isRouteKind);

/** The kinds on which verdicts depend, those that decide most first. */
export const ANALYSED_KINDS = NAMES.filter(kind => typeof KIND_TABLE[kind].needed === 'number').sort(
  (a, b) => Number(KIND_TABLE[a].needed) - Number(KIND_TABLE[b].needed)
);

/** Read only while a page shows whether backends are ready. */
export const READINESS_KINDS = NAMES.filter(kind => KIND_TABLE[kind].needed === 'readiness');

/** Looks a kind up in the table. */
export function kindInfo(kind: Kind): KindInfo {
  return KIND_TABLE[kind];
}

/** The kinds that a page lists, in the order of the table. */
export function kindsOfPage<P extends ListPage>(page: P): ReadonlyArray<KindOfPage<P>> {
  return NAMES.filter((kind): kind is KindOfPage<P> => KIND_TABLE[kind].page === page);
}

function isKind(name: string): name is Kind {
  return Object.prototype.hasOwnProperty.call(KIND_TABLE, name);
}

/**
 * Finds the kind that a group and a kind's name mean.
 *
 * @param group - API group, `''` for the core group.
 * @param name - The kind as an object or a reference spells it.
 * @returns The kind, or undefined for one that the fleet does not read.
 */
export function findKind(group: string, name: string): Kind | undefined {
  return isKind(name) && KIND_TABLE[name].group === group ? name : undefined;
}

/** What rules see in an object; undefined where none is about its kind. */
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

/** Whether a kind has pages of ours; undefined is none. */
export function isPageKind(kind: Kind | undefined): kind is PageKind {
  return kind !== undefined && KIND_TABLE[kind].page !== undefined;
}

/** Whether a kind attaches to listeners; any text. */
export function isRouteKind(kind: string): kind is RouteKind {
  return isKind(kind) && KIND_TABLE[kind].subject === 'route';
}
