import type { KubernetesObject } from '../../src/gatewayApi/types';
import { gateway, gatewayClass, namespace, object, parent } from '../analysis/objects';
import type { Random } from './random';

/** The controller that a class needs for Envoy Gateway to take it. */
export const ENVOY_GATEWAY = 'gateway.envoyproxy.io/gatewayclass-controller';
/** The ports of the listeners, by protocol. */
export const FLEET_PORTS = { http: 80, https: 443, tls: 8443 };
export const FLEET_HOSTNAMES = [
  'a.example.com',
  'b.example.com',
  '*.example.com',
  'x.a.example.com',
  '*.a.example.com',
  'example.org',
] as const;
const PREFIXES = ['/', '/a', '/a/', '/a/b', '/ab'] as const;
const PATTERNS = ['/a.*', '/[ab]', '/a/(b|c)', '/.*c'] as const;
const NAMESPACES = ['shop', 'team'] as const;
const SERVICES = ['web-1', 'web-2', 'web-3'] as const;

type Fields = Readonly<Record<string, unknown>>;

function listenersOf(random: Random): Fields[] {
  const names = ['', '*.example.com', 'a.example.com'];
  const allowed = () => ({
    allowedRoutes: { namespaces: { from: random.chance(0.9) ? 'All' : 'Same' } },
  });
  const named = (hostname: string) => (hostname === '' ? {} : { hostname });
  const http = random.some(names, 1 + random.below(2)).map((hostname, index) => ({
    name: `http-${index}`,
    port: FLEET_PORTS.http,
    protocol: 'HTTP',
    ...named(hostname),
    ...allowed(),
  }));
  const https = random.some(names, random.below(4)).map((hostname, index) => ({
    name: `https-${index}`,
    port: FLEET_PORTS.https,
    protocol: 'HTTPS',
    ...named(hostname),
    ...allowed(),
    tls: { certificateRefs: [{ name: 'certificate' }] },
  }));
  const tls = random.some(['', '*.example.com'], random.below(2)).map((hostname, index) => ({
    name: `tls-${index}`,
    port: FLEET_PORTS.tls,
    protocol: 'TLS',
    ...named(hostname),
    ...allowed(),
    tls: { mode: 'Passthrough' },
  }));
  return [...http, ...https, ...tls];
}

function pathOf(random: Random): Fields {
  const roll = random.next();
  if (roll < 0.15) return {};
  if (roll < 0.4) return { path: { type: 'Exact', value: random.pick(PREFIXES) } };
  if (roll < 0.55) return { path: { type: 'RegularExpression', value: random.pick(PATTERNS) } };
  return { path: { type: 'PathPrefix', value: random.pick(PREFIXES) } };
}

function headersOf(random: Random): Fields[] {
  return random
    .some(['x-env', 'X-Ver'], 1 + random.below(2))
    .map(name =>
      random.chance(0.15)
        ? { type: 'RegularExpression', name, value: random.pick(['b.*', '[0-9]+']) }
        : { name, value: random.pick(['beta', 'prod', '1']) }
    );
}

function matchOf(random: Random): Fields {
  return {
    ...pathOf(random),
    ...(random.chance(0.2) ? { method: random.pick(['GET', 'POST']) } : {}),
    ...(random.chance(0.3) ? { headers: headersOf(random) } : {}),
    ...(random.chance(0.15)
      ? { queryParams: [{ name: 'q', value: random.pick(['1', '2']) }] }
      : {}),
  };
}

function backendRefsOf(random: Random): Fields[] {
  const count = random.chance(0.75) ? 1 : 2;
  return random.some(SERVICES, count).map(name => {
    const weight = random.chance(0.1) ? { weight: random.pick([0, 3]) } : {};
    const roll = random.next();
    if (roll < 0.06) return { name: 'nowhere', port: 80, ...weight };
    if (roll < 0.09) return { name, port: 81, ...weight };
    if (roll < 0.13) return { name, namespace: 'hidden', port: 80, ...weight };
    return { name, port: 80, ...weight };
  });
}

function pathChangeOf(random: Random, isPrefix: boolean): Fields {
  if (isPrefix && random.chance(0.6)) {
    return { type: 'ReplacePrefixMatch', replacePrefixMatch: random.pick(['/x', '/x/', '/']) };
  }
  return { type: 'ReplaceFullPath', replaceFullPath: random.pick(['/full', '/']) };
}

function headerFilter(random: Random): Fields {
  return {
    set: [{ name: 'X-Set', value: random.pick(['1', '2']) }],
    add: [{ name: 'x-add', value: 'more' }],
    ...(random.chance(0.5) ? { remove: ['X-Gone'] } : {}),
  };
}

function httpRule(random: Random): Fields {
  const matches = Array.from({ length: random.below(3) }, () => matchOf(random));
  const [only] = matches as Array<{ path?: { type: string } }>;
  const isPrefix = matches.length === 1 && (only?.path?.type ?? 'PathPrefix') === 'PathPrefix';
  const own = matches.length === 0 ? {} : { matches };
  const roll = random.next();
  if (roll < 0.15) {
    const requestRedirect = {
      ...(random.chance(0.4) ? { scheme: random.pick(['http', 'https']) } : {}),
      ...(random.chance(0.4) ? { hostname: 'r.example.org' } : {}),
      ...(random.chance(0.3) ? { port: random.pick([80, 443, 8080]) } : {}),
      ...(random.chance(0.4) ? { path: pathChangeOf(random, isPrefix) } : {}),
      ...(random.chance(0.5) ? { statusCode: random.pick([301, 302]) } : {}),
    };
    return { ...own, filters: [{ type: 'RequestRedirect', requestRedirect }] };
  }
  const filters: Fields[] = [];
  if (roll < 0.35) {
    const urlRewrite = {
      ...(random.chance(0.4) ? { hostname: 'in.example.org' } : {}),
      path: pathChangeOf(random, isPrefix),
    };
    filters.push({ type: 'URLRewrite', urlRewrite });
  }
  if (random.chance(0.2)) {
    filters.push({ type: 'RequestHeaderModifier', requestHeaderModifier: headerFilter(random) });
  }
  return {
    ...own,
    ...(filters.length > 0 ? { filters } : {}),
    ...(random.chance(0.96) ? { backendRefs: backendRefsOf(random) } : {}),
  };
}

function grpcRule(random: Random): Fields {
  const method = random.pick([
    { service: 'a.Cart' },
    { service: 'a.Cart', method: 'Get' },
    { service: 'a.Cart.Long', method: 'Get' },
  ]);
  const headers = random.chance(0.3) ? { headers: headersOf(random) } : {};
  const matches = random.chance(0.85) ? { matches: [{ method, ...headers }] } : {};
  return { ...matches, backendRefs: backendRefsOf(random) };
}

function parentsOf(random: Random, listeners: readonly Fields[], protocol: RegExp): Fields[] {
  const fitting = listeners.filter(item => protocol.test(String(item.protocol)));
  if (fitting.length === 0 || random.chance(0.5)) return [parent('infra/gw')];
  return random
    .some(fitting, 1 + random.below(2))
    .map(({ name }) => parent('infra/gw', { sectionName: name }));
}

function routeOf(
  random: Random,
  kind: 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute',
  name: string,
  listeners: readonly Fields[]
): KubernetesObject {
  const hostnames = random.some(FLEET_HOSTNAMES, random.pick([0, 1, 1, 2]));
  const isTls = kind === 'TLSRoute';
  const count = isTls ? 1 : 1 + random.below(3);
  const rule = () =>
    kind === 'HTTPRoute'
      ? httpRule(random)
      : kind === 'GRPCRoute'
      ? grpcRule(random)
      : { backendRefs: [{ name: random.pick(SERVICES), port: 80 }] };
  const needed = isTls && hostnames.length === 0 ? ['*.example.com'] : hostnames;
  return object('gateway.networking.k8s.io/v1', kind, `${random.pick(NAMESPACES)}/${name}`, {
    spec: {
      parentRefs: parentsOf(random, listeners, isTls ? /^TLS$/ : /^HTTPS?$/),
      ...(needed.length > 0 ? { hostnames: needed } : {}),
      rules: Array.from({ length: count }, rule),
    },
  });
}

/**
 * Makes the objects of a cluster at random. What Envoy Gateway's command leaves out of its
 * configuration is kept clear of: ages, labels of Namespaces, ListenerSets and EndpointSlices.
 *
 * @param certificate - A pair in PEM, for HTTPS.
 */
export function randomFleet(
  random: Random,
  certificate: { readonly crt: string; readonly key: string }
): KubernetesObject[] {
  const listeners = listenersOf(random);
  const services = ['shop', 'team', 'hidden'].flatMap(place =>
    SERVICES.map((name, index) =>
      object('v1', 'Service', `${place}/${name}`, {
        spec: {
          clusterIP: `10.96.0.${index + 1}`,
          ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
        },
      })
    )
  );
  const secret = object('v1', 'Secret', 'infra/certificate', {
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': btoa(certificate.crt), 'tls.key': btoa(certificate.key) },
  });
  // Envoy Gateway serves both kinds on one hostname, of which the specification accepts one.
  const kind = random.chance(0.15) ? 'GRPCRoute' : 'HTTPRoute';
  const routes = Array.from({ length: 2 + random.below(4) }, (_, index) =>
    routeOf(random, kind, `route-${index}`, listeners)
  );
  const hasTls = listeners.some(({ protocol }) => protocol === 'TLS');
  const tls = hasTls ? [routeOf(random, 'TLSRoute', 'tls', listeners)] : [];
  const spec = { controllerName: ENVOY_GATEWAY };
  return [
    ...['infra', 'shop', 'team', 'hidden'].map(name => namespace(name)),
    gatewayClass('example', { spec, status: undefined }),
    gateway('infra/gw', listeners),
    secret,
    ...services,
    ...routes,
    ...tls,
  ];
}
