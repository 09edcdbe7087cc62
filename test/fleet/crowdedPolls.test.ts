// subject: src/fleet/fleetStore.ts
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FleetStore } from '../../src/fleet/fleetStore';
import { discoveryOf, FakeApi, item, listOf } from './fakeApi';

const KINDS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'Gateway', 'GatewayClass'] as const;
const PLURALS = ['httproutes', 'grpcroutes', 'tlsroutes', 'gateways', 'gatewayclasses'];
const MINUTE_MS = 60_000;
const COUNTED_MINUTES = 5;

// No socket is left, so all feeds poll.
function polledFleet(size: number) {
  const api = new FakeApi();
  const store = new FleetStore({
    api,
    allowedNamespaces: () => [],
    connections: 5,
    sockets: { most: 0, foreign: () => 0 },
    visible: () => true,
    losses: { since: () => undefined, remember: () => undefined },
    lingerMs: MINUTE_MS,
    later: work => setTimeout(work, 0),
    idle: work => setTimeout(work, 0),
  });
  const clusters = Array.from({ length: size }, (_, at) => `c${at}`);
  clusters.forEach(cluster => {
    api.answer(cluster, '/apis', discoveryOf(PLURALS));
    PLURALS.forEach(plural =>
      api.answer(
        cluster,
        `/apis/gateway.networking.k8s.io/v1/${plural}`,
        listOf(plural === 'httproutes' ? [item('web')] : [])
      )
    );
  });
  return { api, store, clusters };
}

async function listsAMinute(size: number): Promise<number> {
  const { api, store, clusters } = polledFleet(size);
  const release = store.retain(clusters, KINDS);
  // The first pause of a feed is short if few others had started.
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
  const before = api.requests.length;
  await vi.advanceTimersByTimeAsync(COUNTED_MINUTES * MINUTE_MS);
  release();
  return (api.requests.length - before) / COUNTED_MINUTES;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('Feeds without a socket list at the interval of the settings in a small fleet', async () => {
  expect(await listsAMinute(2)).toBeCloseTo(2 * KINDS.length * 2, -1);
});

it('Feeds without a socket send at most ten lists a second together, of any number of clusters', async () => {
  // 100 clusters of five kinds would send 1,000 lists a minute.
  const lists = await listsAMinute(100);
  expect(lists).toBeGreaterThan(300);
  expect(lists).toBeLessThanOrEqual(660);
});
