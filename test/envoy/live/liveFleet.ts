import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { listenerSet, parent } from '../../analysis/objects';
import type { Random } from '../fleet/random';
import { randomFleet } from '../fleet/randomFleet';
import type { Fields } from '../fleet/randomListeners';
import type { Certificate } from '../real/binaries';
import { type Endpoint, randomEndpointSlices } from './endpoints';

/** Objects that are written one group after the other, seconds apart. */
export type Waves = ReadonlyArray<readonly KubernetesObject[]>;

const WAVES = 3;
const SETS = ['infra/set-0', 'team/set-1'] as const;
const LABELS: Readonly<Record<string, Fields>> = {
  infra: { tier: 'edge' },
  shop: { tier: 'front', stage: 'prod' },
  team: { tier: 'back', stage: 'test' },
};
const SELECTORS = [
  { matchLabels: { tier: 'front' } },
  { matchLabels: { stage: 'prod', tier: 'back' } },
  { matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'back'] }] },
  { matchExpressions: [{ key: 'stage', operator: 'NotIn', values: ['prod'] }] },
  { matchExpressions: [{ key: 'stage', operator: 'Exists' }] },
  { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
] as const;

interface RawListener extends Fields {
  readonly name: string;
}

interface RawRoute extends KubernetesObject {
  readonly spec: { readonly parentRefs: ReadonlyArray<{ readonly sectionName?: string }> };
}

function withSelector(random: Random, listener: RawListener): RawListener {
  if (!random.chance(0.35)) return listener;
  const namespaces = { from: 'Selector', selector: random.pick(SELECTORS) };
  return { ...listener, allowedRoutes: { namespaces } };
}

type SetOfListener = ReadonlyMap<string, (typeof SETS)[number]>;

// Which listeners are in a ListenerSet. At least one stays in the Gateway.
function moved(random: Random, listeners: readonly RawListener[]): SetOfListener {
  if (random.chance(0.4)) return new Map();
  const some = random.some(listeners, Math.min(1 + random.below(3), listeners.length - 1));
  return new Map(some.map(({ name }) => [name, random.pick(SETS)]));
}

function movedParent(random: Random, sets: SetOfListener, ref: { sectionName?: string }): Fields {
  const { sectionName } = ref;
  const own = sectionName === undefined ? undefined : sets.get(sectionName);
  const group = 'gateway.networking.k8s.io';
  if (own !== undefined) return parent(own, { group, kind: 'ListenerSet', sectionName });
  if (sectionName !== undefined || sets.size === 0 || random.chance(0.5)) return ref as Fields;
  return parent(random.pick([...sets.values()]), { group, kind: 'ListenerSet' });
}

function setsOf(
  random: Random,
  listeners: readonly RawListener[],
  sets: SetOfListener
): KubernetesObject[] {
  return [...new Set(sets.values())].map(name => {
    const own = listeners.filter(item => sets.get(item.name) === name);
    // It conflicts with the listener that it repeats.
    const repeated = random.chance(0.2) ? [{ ...random.pick(listeners), name: 'again' }] : [];
    return listenerSet(name, 'infra/gw', [...own, ...repeated]);
  });
}

function changed(random: Random, object: KubernetesObject): KubernetesObject {
  const { metadata } = object;
  if (object.kind === 'Namespace') {
    return { ...object, metadata: { ...metadata, labels: { ...LABELS[metadata.name] } } } as never;
  }
  if (object.kind !== 'Service') return object;
  const { ports } = (object as unknown as { spec: { ports: unknown } }).spec;
  // Addresses of a cluster are few.
  return { ...object, spec: { clusterIP: 'None', ports } } as never;
}

function atPorts(ports: ReadonlyMap<number, number>, listeners: readonly Fields[]): Fields[] {
  return listeners.map(item => ({ ...item, port: ports.get(Number(item.port)) }));
}

function placed(ports: ReadonlyMap<number, number>, object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'Gateway' && object.kind !== 'ListenerSet') return object;
  const { spec } = object as unknown as { spec: { listeners: readonly Fields[] } };
  return { ...object, spec: { ...spec, listeners: atPorts(ports, spec.listeners) } } as never;
}

/**
 * Makes the objects of a cluster at random, with what Envoy Gateway's command leaves out: ages, labels
 * of Namespaces, ListenerSets and EndpointSlices.
 *
 * @param ports - The ports of the listeners, by the ports of other fleets.
 * @param endpoints - The endpoints that Services may have, at the address `host`.
 */
export function liveFleet(
  random: Random,
  certificate: Certificate,
  ports: ReadonlyMap<number, number>,
  endpoints: readonly Endpoint[],
  host: string
): Waves {
  const base = randomFleet(random, certificate).map(item => changed(random, item));
  const gateway = base.find(({ kind }) => kind === 'Gateway') as unknown as {
    readonly spec: { readonly listeners: readonly RawListener[] };
  };
  const listeners = gateway.spec.listeners.map(item => withSelector(random, item));
  const sets = moved(random, listeners);
  const waves = Array.from({ length: WAVES }, (): KubernetesObject[] => []);
  const anyTime = (object: KubernetesObject) => waves[random.below(WAVES)]?.push(object);
  base.forEach(object => {
    if (object.kind.endsWith('Route')) {
      const { spec } = object as RawRoute;
      const parentRefs = spec.parentRefs.map(ref => movedParent(random, sets, ref));
      anyTime({ ...object, spec: { ...spec, parentRefs } } as never);
      return;
    }
    waves[0]?.push(object);
    if (object.kind === 'Secret') {
      waves[0]?.push({ ...object, metadata: { ...object.metadata, namespace: 'team' } });
    }
  });
  const own = listeners.filter(({ name }) => !sets.has(name));
  waves.forEach((wave, index) =>
    wave.forEach((object, place) => {
      if (object.kind !== 'Gateway') return;
      const spec = { ...gateway.spec, listeners: own };
      const allowedListeners = { namespaces: { from: 'All' } };
      waves[index]?.splice(place, 1, { ...object, spec: { ...spec, allowedListeners } } as never);
    })
  );
  setsOf(random, listeners, sets).forEach(anyTime);
  waves[0]?.push(...randomEndpointSlices(random, endpoints, host));
  return waves.map(wave => wave.map(object => placed(ports, object)));
}
