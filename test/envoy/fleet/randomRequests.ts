import { type GivenRequest, requestOfMatch } from '../../../src/analysis';
import type { KubernetesObject, Route } from '../../../src/gatewayApi/types';
import type { Random } from './random';
import { FLEET_HOSTNAMES } from './randomFleet';
import { FLEET_PORTS, NO_PORT } from './randomListeners';
import { MATCHED_BY } from './randomMatches';

const GATEWAY = { namespace: 'infra', name: 'gw' };
const PATHS = ['/', '/a', '/a/', '/a/b', '/a/bc', '/ab', '/A', '/a/c', '/b', '/c'] as const;
// Clients send these as they are, and gateways may change them before they match.
const ODD_PATHS = ['//a', '/a//b', '/a/../b', '/./a', '/a\\b', '/a%2Fb', '/a%2fb'] as const;

type RouteRules = { spec: { hostnames?: string[]; rules: Array<{ matches?: unknown[] }> } };

function nameWithin(hostname: string, random: Random): string {
  return hostname.startsWith('*.') ? `${random.pick(['z', 'y.z'])}${hostname.slice(1)}` : hostname;
}

// No request can be made from a regular expression, so a value that it matches stands for it.
function withoutPatterns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPatterns);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutPatterns(inner)])
  ) as { type?: string; value?: keyof typeof MATCHED_BY };
  if (fields.type !== 'RegularExpression' || fields.value === undefined) return fields;
  return { ...fields, type: 'Exact', value: MATCHED_BY[fields.value] };
}

function made(random: Random, routes: readonly KubernetesObject[]): GivenRequest {
  const route = random.pick(routes);
  const { spec } = route as unknown as RouteRules;
  const rule = random.below(spec.rules.length);
  const { length } = spec.rules[rule]?.matches ?? [];
  const match = length === 0 ? undefined : random.below(length);
  const request = requestOfMatch(withoutPatterns(route) as Route, rule, match) ?? {};
  const hostname = random.pick(spec.hostnames ?? FLEET_HOSTNAMES);
  return { ...request, host: nameWithin(hostname, random) };
}

function changedCall(request: GivenRequest, random: Random): GivenRequest {
  const { headers = {} } = request;
  const path = random.pick(['/a.Cart/Get', '/a.Cart/Put', '/a.Cart.Long/Get', '/b.Cart/Get']);
  return random.chance(0.6)
    ? { ...request, path }
    : { ...request, headers: { ...headers, 'X-Ver': '1' } };
}

// What gateways refuse or change before they match.
function odd(request: GivenRequest, random: Random): GivenRequest {
  const { path = '/', headers } = request;
  const roll = random.next();
  if (roll < 0.5)
    return { ...request, path: `${random.pick(ODD_PATHS)}${path.replace(/^[^?]*/, '')}` };
  if (roll < 0.85) return { ...request, headers: { ...headers, x_odd: '1' } };
  return { ...request, host: '' };
}

// One thing differs, so that the request is just beyond an edge.
function changed(request: GivenRequest, random: Random): GivenRequest {
  const { path = '/', headers = {} } = request;
  const [only = '/', query] = path.split('?');
  const withPath = (next: string) => ({
    ...request,
    path: query === undefined ? next : `${next}?${query}`,
  });
  switch (random.below(10)) {
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
    case 8:
      return odd(request, random);
    default:
      return { ...request, path: random.pick(PATHS), headers: { ...headers, 'X-Gone': 'here' } };
  }
}

function otherName(random: Random): string {
  return nameWithin(random.pick(FLEET_HOSTNAMES), random);
}

// A connection without HTTP.
function connection(random: Random, kinds: ReadonlySet<string>): GivenRequest | undefined {
  const roll = random.next();
  if (kinds.has('TLSRoute') && roll < 0.1) {
    return { scheme: 'tls', stream: true, port: FLEET_PORTS.tls, host: otherName(random) };
  }
  if (kinds.has('TCPRoute') && roll > 0.9) return { scheme: 'tcp', port: FLEET_PORTS.tcp };
  if (kinds.has('UDPRoute') && roll > 0.87) return { scheme: 'udp', port: FLEET_PORTS.udp };
  return undefined;
}

function entryOf(random: Random, isGrpc: boolean): GivenRequest {
  const roll = random.next();
  if (roll < 0.05) return { scheme: isGrpc ? 'grpc' : 'http', port: NO_PORT };
  if (isGrpc || roll < 0.55) return { scheme: isGrpc ? 'grpc' : 'http', port: FLEET_PORTS.http };
  return { scheme: 'https', port: FLEET_PORTS.https };
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
  const kinds = new Set(objects.map(({ kind }) => kind));
  return Array.from({ length: count }, () => {
    const other = connection(random, kinds);
    if (other !== undefined) return { ...other, method: 'GET', gateway: GATEWAY };
    const base = made(random, routes);
    const isGrpc = base.scheme === 'grpc';
    const change = isGrpc && random.chance(0.5) ? changedCall : changed;
    const request = random.chance(0.5) ? change(base, random) : base;
    const entry = entryOf(random, isGrpc);
    const sni = entry.scheme === 'https' && random.chance(0.45) ? { sni: otherName(random) } : {};
    const method = isGrpc ? 'POST' : request.method ?? 'GET';
    return { ...request, ...entry, ...sni, method, gateway: GATEWAY };
  });
}
