import { networkInterfaces } from 'node:os';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { object } from '../../analysis/objects';
import { notReadyName } from '../compare/rules/notReady';
import type { Random } from '../fleet/random';
import { SERVICES } from '../fleet/randomRules';
import { echoAddress } from '../real/echoServer';
import type { EchoOwner } from '../real/envoyConfig';

const NAMESPACES = ['shop', 'team', 'hidden'] as const;
const STATES = ['ready', 'notReady'] as const;

type State = (typeof STATES)[number];

/** A port of this machine that plays the endpoints of a Service in one state. */
export interface Endpoint {
  readonly namespace: string;
  readonly name: string;
  readonly state: State;
  readonly port: number;
}

/** How many ports the endpoints of a fleet need. */
export const ENDPOINT_COUNT = NAMESPACES.length * SERVICES.length * STATES.length;

/** Gives each Service two ports. Fleets share them. */
export function endpointsAt(ports: readonly number[]): Endpoint[] {
  const left = [...ports];
  return NAMESPACES.flatMap(namespace =>
    SERVICES.flatMap(name =>
      STATES.map(state => ({ namespace, name, state, port: left.pop() ?? 0 }))
    )
  );
}

/**
 * The address of this machine in EndpointSlices, in which loopback addresses are forbidden.
 *
 * @throws when the machine has no other address
 */
export function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  const found = all.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found === undefined) throw new Error('this machine has only loopback addresses');
  return found.address;
}

/** The backends by the places at which the endpoints are reached. */
export function ownersOf(
  endpoints: readonly Endpoint[],
  host: string,
  namespaceNow: (namespace: string) => string
): Map<string, EchoOwner> {
  return new Map(
    endpoints.map(({ namespace, name, state, port }) => [
      echoAddress(host, port),
      {
        namespace: namespaceNow(namespace),
        // No backend has the name of one that must get nothing.
        name: state === 'ready' ? name : notReadyName(name),
        port: 80,
      },
    ])
  );
}

const CONDITIONS: Readonly<Record<State, readonly object[]>> = {
  ready: [{ ready: true }, { ready: true, serving: true, terminating: false }, {}],
  notReady: [{ ready: false }, { ready: false, serving: false, terminating: false }],
};

// Most Services have ready endpoints, some also others, and a few have only others or none.
function statesOf(random: Random): ReadonlyArray<State | 'none'> {
  const roll = random.next();
  if (roll < 0.6) return ['ready'];
  if (roll < 0.8) return ['ready', 'notReady'];
  return [roll < 0.92 ? 'notReady' : 'none'];
}

function endpointSlice(
  random: Random,
  { namespace, name, state, port }: Endpoint,
  hosts: readonly string[]
): KubernetesObject {
  const own = `${namespace}/${name}-${state.toLowerCase()}`;
  return object('discovery.k8s.io/v1', 'EndpointSlice', own, {
    metadata: { labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    endpoints: hosts.map(host => ({
      addresses: [host],
      conditions: random.pick(CONDITIONS[state]),
    })),
    ports: [
      { name: 'http', port, protocol: 'TCP' },
      { name: 'udp', port, protocol: 'UDP' },
    ],
  });
}

/** Makes the EndpointSlices of all Services at random. */
export function randomEndpointSlices(
  random: Random,
  endpoints: readonly Endpoint[],
  host: string
): KubernetesObject[] {
  return NAMESPACES.flatMap(namespace =>
    SERVICES.flatMap(name => {
      const states = statesOf(random);
      return endpoints
        .filter(item => item.namespace === namespace && item.name === name)
        .filter(
          ({ state }) => states.includes(state) || (states[0] === 'none' && state === 'ready')
        )
        .map(item => endpointSlice(random, item, states[0] === 'none' ? [] : [host]));
    })
  );
}
