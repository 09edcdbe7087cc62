import { GATEWAY_API_GROUP, GATEWAY_API_KINDS } from './kinds';
import type { Kind } from './types';

/** The two sets of CRDs of a Gateway API release. */
export type Channel = 'standard' | 'experimental';

export const CHANNELS: readonly Channel[] = ['standard', 'experimental'];

/** The API versions of a kind, as of release 1.6. */
export interface KindVersions {
  /** Served in both channels, the preferred one first. */
  readonly served: readonly [string, ...string[]];
  /** Served only in the experimental channel. */
  readonly experimental?: readonly string[];
  /** Served by earlier releases only. */
  readonly gone?: readonly string[];
}

const STABLE: KindVersions = { served: ['v1', 'v1beta1'], gone: ['v1alpha2'] };
const STREAM: KindVersions = { served: ['v1'], experimental: ['v1alpha2'] };
const MULTICLUSTER: KindVersions = { served: ['v1beta1', 'v1alpha1'] };

/** The versions of the kinds whose CRDs are known. */
export const KIND_VERSIONS: { readonly [K in Kind]?: KindVersions } = {
  GatewayClass: STABLE,
  Gateway: STABLE,
  ListenerSet: { served: ['v1'] },
  HTTPRoute: STABLE,
  GRPCRoute: { served: ['v1'], gone: ['v1alpha2'] },
  TLSRoute: { served: ['v1'], experimental: ['v1alpha3', 'v1alpha2'] },
  TCPRoute: STREAM,
  UDPRoute: STREAM,
  ReferenceGrant: STABLE,
  BackendTLSPolicy: { served: ['v1'], experimental: ['v1alpha3'], gone: ['v1alpha2'] },
  ServiceImport: MULTICLUSTER,
  ServiceExport: MULTICLUSTER,
};

/** The group of the kinds that only the experimental channel has. */
export const EXPERIMENTAL_GROUP = 'gateway.networking.x-k8s.io';
const FIRST_GROUP = 'networking.x-k8s.io';

/** The kinds of `gateway.networking.x-k8s.io`, which only the experimental channel has. */
export const EXPERIMENTAL_KINDS: ReadonlyMap<string, string> = new Map(
  ['XBackend', 'XBackendTrafficPolicy', 'XMesh'].map(kind => [kind, EXPERIMENTAL_GROUP])
);

const RETIRED: Readonly<Record<string, string>> = {
  [`${GATEWAY_API_GROUP}/ReferencePolicy`]: `ReferenceGrant (${GATEWAY_API_GROUP}/v1)`,
  [`${GATEWAY_API_GROUP}/BackendLBPolicy`]: `XBackendTrafficPolicy (${EXPERIMENTAL_GROUP}/v1alpha1)`,
  [`${EXPERIMENTAL_GROUP}/XListenerSet`]: `ListenerSet (${GATEWAY_API_GROUP}/v1)`,
  [`${FIRST_GROUP}/BackendPolicy`]: `BackendTLSPolicy (${GATEWAY_API_GROUP}/v1)`,
};

/**
 * What became of a kind that no current release has.
 *
 * @returns Its successor, such as `ListenerSet (gateway.networking.k8s.io/v1)`; undefined for a kind
 *   that is not retired.
 */
export function successorOf(group: string, kind: string): string | undefined {
  const known = RETIRED[`${group}/${kind}`];
  if (known !== undefined || group !== FIRST_GROUP) return known;
  return (GATEWAY_API_KINDS as readonly string[]).includes(kind)
    ? `${kind} (${GATEWAY_API_GROUP}/v1)`
    : undefined;
}
