import { EmbeddedCluster, gatewayApiCrds } from './cluster';
import type { Manifest } from './fleet/manifests';
import { populated } from './fleet/populate';
import type { Reported } from './fleet/reported';

export interface GenerateOptions {
  gateways?: number;
  routes?: number;
  namespaces?: number;
  services?: number;
  /** The same number gives the same objects. */
  seed?: number;
}

const gatewayApi = 'gateway.networking.k8s.io/v1';

/** The reported statuses, in percent of all routes. All other routes are accepted and resolved. */
const fates: [share: number, reported: Reported | 'none'][] = [
  [3, { accepted: 'NotAllowedByListeners', message: 'No listeners allowed this attachment' }],
  [2, { accepted: 'NoMatchingParent', message: 'No listeners match this parent ref' }],
  [2, { accepted: 'NoMatchingListenerHostname', message: 'No hostname intersects' }],
  [3, { resolvedRefs: 'BackendNotFound', message: 'A Service does not exist' }],
  [2, { resolvedRefs: 'RefNotPermitted', message: 'No ReferenceGrant permits the Service' }],
  [2, { behind: 1 }],
  [2, 'none'],
];

/**
 * A cluster for benchmarks: the same objects for the same options, with a fixed mix of verdicts.
 * Nine of ten routes are HTTPRoutes, the others GRPCRoutes. By default 1,000 routes on 20 Gateways
 * over 40 namespaces and 200 Services. A count below one is treated as one.
 */
export function generateCluster(name: string, options: GenerateOptions = {}): EmbeddedCluster {
  const count = (given: number | undefined, usual: number) =>
    Math.max(1, Math.floor(given ?? usual));
  const random = randomNumbers(options.seed ?? 1);
  const pick = (n: number) => Math.floor(random() * n);
  const namespaces = Array.from({ length: count(options.namespaces, 40) }, (_, i) => `team-${i}`);
  const services = Array.from({ length: count(options.services, 200) }, (_, i) => ({
    name: `service-${i}`,
    namespace: namespaces[i % namespaces.length],
  }));
  const gateways = Array.from({ length: count(options.gateways, 20) }, (_, i) => `gateway-${i}`);
  const manifests: Manifest[] = [
    {
      apiVersion: gatewayApi,
      kind: 'GatewayClass',
      metadata: { name: 'generated' },
      spec: { controllerName: 'example.com/gateway-controller' },
    },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'infra' } },
    ...namespaces.map(namespace => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: { 'gateway-access': 'public' } },
    })),
    ...gateways.map(gatewayManifest),
    ...services.map(metadata => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: metadata.name }, ports: [{ name: 'http', port: 8080 }] },
    })),
  ];
  for (let i = 0; i < count(options.routes, 1000); i += 1) {
    const gateway = gateways[pick(gateways.length)];
    const { namespace, name: service } = services[pick(services.length)];
    const reported = fateOf(pick(100));
    manifests.push(routeManifest({ index: i, gateway, namespace, service, reported, pick }));
  }
  // A fixed time would become old with the project. A precision of one minute is sufficient.
  const start = Math.floor(Date.now() / 60_000) * 60_000;
  return new EmbeddedCluster(name, {
    objects: [...gatewayApiCrds('v1.6.3 standard'), ...populated(name, manifests, start)],
  });
}

function gatewayManifest(name: string): Manifest {
  const allowedRoutes = {
    namespaces: { from: 'Selector', selector: { matchLabels: { 'gateway-access': 'public' } } },
  };
  return {
    apiVersion: gatewayApi,
    kind: 'Gateway',
    metadata: { name, namespace: 'infra' },
    spec: {
      gatewayClassName: 'generated',
      listeners: [
        { name: 'http', port: 80, protocol: 'HTTP' },
        {
          name: 'https',
          port: 443,
          protocol: 'HTTPS',
          hostname: `*.${name}.example.com`,
          tls: { certificateRefs: [{ name: `${name}-cert` }] },
          allowedRoutes,
        },
      ],
    },
    reported: { addresses: ['192.0.2.1'] },
  };
}

interface RouteParts {
  index: number;
  gateway: string;
  namespace: string;
  service: string;
  reported: Reported | 'none' | undefined;
  pick: (n: number) => number;
}

function routeManifest(parts: RouteParts): Manifest {
  const { index, gateway, namespace, service, reported, pick } = parts;
  const { accepted, resolvedRefs } = reported && reported !== 'none' ? reported : {};
  const sections: Record<string, string> = {
    NotAllowedByListeners: 'http',
    NoMatchingParent: 'nowhere',
  };
  const domain = accepted === 'NoMatchingListenerHostname' ? 'example.org' : 'example.com';
  const backend = resolvedRefs === 'BackendNotFound' ? `${service}-gone` : service;
  const elsewhere = resolvedRefs === 'RefNotPermitted' ? { namespace: 'infra' } : {};
  const backendRefs = [{ name: backend, ...elsewhere, port: 8080, weight: 1 + pick(9) }];
  const grpc = index % 10 === 9;
  return {
    apiVersion: gatewayApi,
    kind: grpc ? 'GRPCRoute' : 'HTTPRoute',
    metadata: { name: `route-${index}`, namespace, labels: { shard: String(index % 7) } },
    spec: {
      parentRefs: [
        { name: gateway, namespace: 'infra', sectionName: sections[accepted ?? ''] ?? 'https' },
      ],
      hostnames: [`app-${index}.${gateway}.${domain}`],
      rules: Array.from({ length: 1 + pick(3) }, (_, rule) => ({
        matches: [
          grpc
            ? { method: { service: `app.v${rule + 1}.Api` } }
            : { path: { type: 'PathPrefix', value: `/v${rule + 1}` } },
        ],
        backendRefs,
      })),
    },
    ...(reported ? { reported } : {}),
  };
}

function fateOf(hundredth: number): Reported | 'none' | undefined {
  let passed = 0;
  return fates.find(([share]) => hundredth < (passed += share))?.[1];
}

/** Numbers from 0 to below 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
