import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, namespace, object, parent } from '../../analysis/objects';
import type { Random } from './random';
import { type Fields, randomListeners } from './randomListeners';
import { randomBackends, randomGrpcRule, randomHttpRule, SERVICES } from './randomRules';

/** The controller that a class needs for Envoy Gateway to take it. */
export const ENVOY_GATEWAY = 'gateway.envoyproxy.io/gatewayclass-controller';
export const FLEET_HOSTNAMES = [
  'a.example.com',
  'b.example.com',
  '*.example.com',
  'x.a.example.com',
  '*.a.example.com',
  'example.org',
] as const;
const NAMESPACES = ['shop', 'team'] as const;
const API = 'gateway.networking.k8s.io/v1';

type Certificate = { readonly crt: string; readonly key: string };
type HttpKind = 'HTTPRoute' | 'GRPCRoute';
type ConnectionKind = 'TLSRoute' | 'TCPRoute' | 'UDPRoute';

function parentsOf(random: Random, listeners: readonly Fields[], protocol: RegExp): Fields[] {
  const fitting = listeners.filter(item => protocol.test(String(item.protocol)));
  if (fitting.length === 0 || random.chance(0.5)) return [parent('infra/gw')];
  return random
    .some(fitting, 1 + random.below(2))
    .map(({ name }) => parent('infra/gw', { sectionName: name }));
}

function httpRoute(
  random: Random,
  kind: HttpKind,
  name: string,
  listeners: readonly Fields[]
): KubernetesObject {
  const hostnames = random.some(FLEET_HOSTNAMES, random.pick([0, 1, 1, 2]));
  const rule = () => (kind === 'HTTPRoute' ? randomHttpRule(random) : randomGrpcRule(random));
  return object(API, kind, `${random.pick(NAMESPACES)}/${name}`, {
    spec: {
      parentRefs: parentsOf(random, listeners, /^HTTPS?$/),
      ...(hostnames.length > 0 ? { hostnames } : {}),
      rules: Array.from({ length: 1 + random.below(3) }, rule),
    },
  });
}

function connectionRoute(
  random: Random,
  kind: ConnectionKind,
  name: string,
  listeners: readonly Fields[]
): KubernetesObject {
  const protocol = new RegExp(`^${kind.slice(0, 3)}$`);
  const some = random.some(FLEET_HOSTNAMES, 1 + random.below(2));
  return object(API, kind, `${random.pick(NAMESPACES)}/${name}`, {
    spec: {
      parentRefs: parentsOf(random, listeners, protocol),
      ...(kind === 'TLSRoute' ? { hostnames: some } : {}),
      rules: [{ backendRefs: randomBackends(random) }],
    },
  });
}

/** The Services, the certificate and the class that all fleets have. */
export function fleetBase(certificate: Certificate): KubernetesObject[] {
  const services = ['shop', 'team', 'hidden'].flatMap(place =>
    SERVICES.map((name, index) =>
      object('v1', 'Service', `${place}/${name}`, {
        spec: {
          clusterIP: `10.96.0.${index + 1}`,
          ports: [
            { name: 'http', port: 80, protocol: 'TCP' },
            { name: 'udp', port: 80, protocol: 'UDP' },
          ],
        },
      })
    )
  );
  const secret = object('v1', 'Secret', 'infra/certificate', {
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': btoa(certificate.crt), 'tls.key': btoa(certificate.key) },
  });
  const spec = { controllerName: ENVOY_GATEWAY };
  return [
    gatewayClass('example', { spec, status: undefined }),
    ...['infra', 'shop', 'team', 'hidden'].map(name => namespace(name)),
    secret,
    ...services,
  ];
}

/**
 * Makes the objects of a cluster at random. What Envoy Gateway's command leaves out of its
 * configuration is kept clear of: ages, labels of Namespaces, ListenerSets and EndpointSlices.
 *
 * @param certificate - A pair in PEM, for HTTPS.
 */
export function randomFleet(random: Random, certificate: Certificate): KubernetesObject[] {
  const listeners = randomListeners(random);
  const has = (protocol: string) => listeners.some(item => item.protocol === protocol);
  const kind: HttpKind = random.chance(0.28) ? 'GRPCRoute' : 'HTTPRoute';
  const routes = Array.from({ length: 2 + random.below(4) }, (_, index) =>
    httpRoute(random, kind, `route-${index}`, listeners)
  );
  const connections = (['TLSRoute', 'TCPRoute', 'UDPRoute'] as const)
    .filter(item => has(item.slice(0, 3)))
    .flatMap(item =>
      Array.from({ length: item === 'TLSRoute' ? 1 : 1 + random.below(2) }, (_, index) =>
        connectionRoute(random, item, `${item.slice(0, 3).toLowerCase()}-${index}`, listeners)
      )
    );
  return [...fleetBase(certificate), gateway('infra/gw', listeners), ...routes, ...connections];
}
