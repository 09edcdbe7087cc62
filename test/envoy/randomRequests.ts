import { type GivenRequest, requestOfMatch } from '../../src/analysis';
import type { KubernetesObject, Route } from '../../src/gatewayApi/types';
import type { Random } from './random';
import { FLEET_HOSTNAMES, FLEET_PORTS } from './randomFleet';

const GATEWAY = { namespace: 'infra', name: 'gw' };
const PATHS = ['/', '/a', '/a/', '/a/b', '/a/bc', '/ab', '/A', '/a/c', '/b', '/c'] as const;

type RouteRules = { spec: { hostnames?: string[]; rules: Array<{ matches?: unknown[] }> } };

function nameWithin(hostname: string, random: Random): string {
  return hostname.startsWith('*.') ? `${random.pick(['z', 'y.z'])}${hostname.slice(1)}` : hostname;
}

// A path that a pattern of the fleet matches.
function fallback(random: Random): GivenRequest {
  return { path: random.pick(PATHS), headers: {} };
}

function made(random: Random, routes: readonly KubernetesObject[]): GivenRequest {
  const route = random.pick(routes);
  const { spec } = route as unknown as RouteRules;
  const rule = random.below(spec.rules.length);
  const count = spec.rules[rule]?.matches?.length ?? 0;
  const match = count === 0 ? undefined : random.below(count);
  const request = requestOfMatch(route as Route, rule, match) ?? fallback(random);
  const hostname = random.pick(spec.hostnames ?? FLEET_HOSTNAMES);
  return { ...request, host: nameWithin(hostname, random) };
}

// One thing differs, so that the request is just beyond an edge.
function changed(request: GivenRequest, random: Random): GivenRequest {
  const { path = '/', headers = {} } = request;
  const [only = '/', query] = path.split('?');
  const withPath = (next: string) => ({
    ...request,
    path: query === undefined ? next : `${next}?${query}`,
  });
  switch (random.below(9)) {
    case 0:
      return withPath(only.endsWith('/') ? only.slice(0, -1) || '/' : `${only}/`);
    case 1:
      return withPath(`${only}x`);
    case 2:
      return withPath(`${only.replace(/\/$/, '')}/b`);
    case 3:
      return { ...request, host: nameWithin(random.pick(FLEET_HOSTNAMES), random) };
    case 4:
      return { ...request, method: random.pick(['GET', 'POST', 'PUT']) };
    case 5:
      return { ...request, headers: Object.fromEntries(Object.entries(headers).slice(1)) };
    case 6:
      return { ...request, headers: { ...headers, 'X-Env': random.pick(['beta', 'prod', 'b2']) } };
    case 7:
      return { ...request, path: `${only}?q=${random.pick(['1', '2', '1&q=2'])}` };
    default:
      return { ...request, path: random.pick(PATHS), headers: { ...headers, 'X-Gone': 'here' } };
  }
}

function entryOf(random: Random, isGrpc: boolean): GivenRequest {
  const roll = random.next();
  if (isGrpc || roll < 0.55) return { scheme: isGrpc ? 'grpc' : 'http', port: FLEET_PORTS.http };
  if (roll < 0.9) return { scheme: 'https', port: FLEET_PORTS.https };
  if (roll < 0.96) return { scheme: 'https', port: FLEET_PORTS.tls };
  return { scheme: 'http', port: 8081 };
}

/**
 * Makes requests for a fleet, near the edges of its matches: a request that a match meets, then changed
 * in one thing.
 *
 * @returns Each with the Gateway, a host without a port, and a method.
 */
export function randomRequests(
  random: Random,
  objects: readonly KubernetesObject[],
  count: number
): GivenRequest[] {
  const routes = objects.filter(({ kind }) => kind === 'HTTPRoute' || kind === 'GRPCRoute');
  return Array.from({ length: count }, () => {
    const base = made(random, routes);
    const request = random.chance(0.65) ? changed(base, random) : base;
    const isGrpc = base.scheme === 'grpc';
    const entry = entryOf(random, isGrpc);
    const sni =
      entry.scheme === 'https' && random.chance(0.35)
        ? { sni: nameWithin(random.pick(FLEET_HOSTNAMES), random) }
        : {};
    const method = isGrpc ? 'POST' : request.method ?? 'GET';
    return { ...request, ...entry, ...sni, method, gateway: GATEWAY };
  });
}
