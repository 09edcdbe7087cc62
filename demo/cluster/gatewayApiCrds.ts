import type { KubeObjectInput } from './types';

const group = 'gateway.networking.k8s.io';

/** A release of the Gateway API and the channel of its definitions. */
export type GatewayApiRelease =
  | 'v1.6.3 standard'
  | 'v1.6.3 experimental'
  | 'v0.8.1 standard'
  | 'v0.8.1 experimental';

const plurals: Record<string, string> = {
  BackendTLSPolicy: 'backendtlspolicies',
  GatewayClass: 'gatewayclasses',
  ReferenceGrant: 'referencegrants',
};

const shortNames: Record<string, string[]> = {
  BackendTLSPolicy: ['btlspolicy'],
  Gateway: ['gtw'],
  GatewayClass: ['gc'],
  ListenerSet: ['lset'],
  ReferenceGrant: ['refgrant'],
};

/** The versions of a kind, the stored one marked with `*`, those not served with `-`. */
const releases: Record<GatewayApiRelease, Record<string, string>> = {
  'v1.6.3 standard': {
    BackendTLSPolicy: '*v1 -v1alpha3',
    GatewayClass: '*v1 v1beta1',
    Gateway: '*v1 v1beta1',
    GRPCRoute: '*v1',
    HTTPRoute: '*v1 v1beta1',
    ListenerSet: '*v1',
    ReferenceGrant: 'v1 *v1beta1',
    TCPRoute: '*v1 -v1alpha2',
    TLSRoute: '*v1 -v1alpha2 -v1alpha3',
    UDPRoute: '*v1 -v1alpha2',
  },
  'v1.6.3 experimental': {
    BackendTLSPolicy: '*v1 v1alpha3',
    GatewayClass: '*v1 v1beta1',
    Gateway: '*v1 v1beta1',
    GRPCRoute: '*v1',
    HTTPRoute: '*v1 v1beta1',
    ListenerSet: '*v1',
    ReferenceGrant: 'v1 *v1beta1',
    TCPRoute: '*v1 v1alpha2',
    TLSRoute: '*v1 v1alpha2 v1alpha3',
    UDPRoute: '*v1 v1alpha2',
  },
  'v0.8.1 standard': {
    GatewayClass: '-v1alpha2 *v1beta1',
    Gateway: '-v1alpha2 *v1beta1',
    HTTPRoute: '-v1alpha2 *v1beta1',
    ReferenceGrant: 'v1alpha2 *v1beta1',
  },
  'v0.8.1 experimental': {
    GatewayClass: '-v1alpha2 *v1beta1',
    Gateway: '-v1alpha2 *v1beta1',
    GRPCRoute: '*v1alpha2',
    HTTPRoute: '-v1alpha2 *v1beta1',
    ReferenceGrant: 'v1alpha2 *v1beta1',
    TCPRoute: '*v1alpha2',
    TLSRoute: '*v1alpha2',
    UDPRoute: '*v1alpha2',
  },
};

/**
 * The CustomResourceDefinitions of a Gateway API release, with its served versions and without
 * schemas. The bundle-version is that of the release's files, which is v0.8.0 for v0.8.1.
 */
export function gatewayApiCrds(release: GatewayApiRelease): KubeObjectInput[] {
  const [version, channel] = release.split(' ');
  return Object.entries(releases[release]).map(([kind, versions]) => {
    const singular = kind.toLowerCase();
    const plural = plurals[kind] ?? `${singular}s`;
    return {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: {
        name: `${plural}.${group}`,
        annotations: {
          'api-approved.kubernetes.io': 'https://github.com/kubernetes-sigs/gateway-api',
          'gateway.networking.k8s.io/bundle-version': version === 'v0.8.1' ? 'v0.8.0' : version,
          'gateway.networking.k8s.io/channel': channel,
        },
      },
      spec: {
        group,
        names: {
          categories: ['gateway-api'],
          kind,
          listKind: `${kind}List`,
          plural,
          ...(shortNames[kind] ? { shortNames: shortNames[kind] } : {}),
          singular,
        },
        scope: kind === 'GatewayClass' ? 'Cluster' : 'Namespaced',
        versions: versions.split(' ').map(word => ({
          name: word.replace(/^[*-]/, ''),
          served: !word.startsWith('-'),
          storage: word.startsWith('*'),
          ...(kind === 'ReferenceGrant' ? {} : { subresources: { status: {} } }),
        })),
      },
    };
  });
}
