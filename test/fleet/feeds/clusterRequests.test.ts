import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClusterRequests } from '../../../src/fleet/feeds/clusterRequests';
import { ConnectionLanes } from '../../../src/fleet/feeds/connectionLanes';
import { ApiFailure } from '../../../src/kube/clusterApi';

type Behavior = () => Promise<unknown>;

const hang: Behavior = () => new Promise(() => undefined);
const after =
  (ms: number): Behavior =>
  () =>
    new Promise(resolve => setTimeout(() => resolve({}), ms));
const fail =
  (status: number): Behavior =>
  () =>
    Promise.reject(new ApiFailure(status, `status ${status}`));

interface Sent {
  readonly cluster: string;
  readonly at: number;
  readonly signal: AbortSignal | undefined;
}

function setUp(connections = 5) {
  const lanes = new ConnectionLanes(connections);
  const sent: Sent[] = [];
  const open = new Map<string, number>();
  let most = 0;
  const clusterOf = (cluster: string, behavior: Behavior, doubtful = false) => {
    const state = { behavior, proofs: 0 };
    const requests = new ClusterRequests({
      api: {
        async get(name, _path, options) {
          sent.push({ cluster: name, at: Date.now(), signal: options?.signal });
          open.set(name, (open.get(name) ?? 0) + 1);
          most = Math.max(
            most,
            [...open.values()].reduce((sum, count) => sum + count, 0)
          );
          const ended = new Promise((_, reject) => {
            options?.signal?.addEventListener('abort', () =>
              reject(new ApiFailure(408, 'aborted'))
            );
          });
          try {
            return await Promise.race([state.behavior(), ended]);
          } finally {
            open.set(name, (open.get(name) ?? 0) - 1);
          }
        },
        watch: () => () => undefined,
      },
      lanes,
      rank: 0,
      doubtful,
      onProof: () => (state.proofs += 1),
    });
    const ask = () => requests.objects.get(cluster, '/list');
    const discover = () => requests.discovery.get(cluster, '/apis');
    return { requests, state, ask, discover };
  };
  return { clusterOf, sent, open: (name: string) => open.get(name) ?? 0, most: () => most };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('ClusterRequests', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  );
  afterEach(() => void vi.useRealTimers());

  it('sends one request at a time until a request for objects is answered', async () => {
    const { clusterOf, open } = setUp();
    const east = clusterOf('east', after(100));
    await Promise.all([east.discover(), pass(100)]);
    const lists = Promise.all(Array.from({ length: 10 }, east.ask));
    await pass(0);
    expect(open('east')).toBe(1);
    await pass(100);
    expect(open('east')).toBe(4);
    await pass(1_000);
    await lists;
    expect(east.requests.proven).toBe(true);
  });

  it('sends fewer requests at a time to a cluster that answers slowly', async () => {
    const { clusterOf, open } = setUp();
    const east = clusterOf('east', after(900));
    const lists = Promise.all(Array.from({ length: 10 }, east.ask));
    await pass(900);
    expect(open('east')).toBe(2);
    await pass(20_000);
    await lists;
  });

  it('yields after one second, then tries for three and for ten seconds', async () => {
    const { clusterOf, sent } = setUp();
    const hung = clusterOf('hung', hang);
    const result = expect(hung.discover()).rejects.toMatchObject({
      status: 408,
      message: 'No answer within 10 s',
    });
    await pass(15_000);
    await result;
    expect(sent.map(({ at }) => Math.round((at - sent[0].at) / 1_000))).toEqual([0, 1, 4]);
    expect(sent.every(({ signal }) => signal?.aborted)).toBe(true);
  });

  it('waits longer for the first list of a cluster that answers discovery', async () => {
    const { clusterOf } = setUp();
    const slow = clusterOf('slow', after(50));
    await Promise.all([slow.discover(), pass(50)]);
    slow.state.behavior = after(25_000);
    const list = slow.ask();
    const late = expect(list).rejects.toMatchObject({ status: 408 });
    await pass(3_000 + 10_000);
    await late;
    const again = slow.ask();
    await pass(25_000);
    await expect(again).resolves.toEqual({});
  });

  it('gives hanging clusters two connections in total', async () => {
    const { clusterOf, most } = setUp();
    const asked = Array.from({ length: 8 }, (_, index) =>
      clusterOf(`hung-${index}`, hang)
        .discover()
        .catch(() => undefined)
    );
    await pass(120_000);
    await Promise.all(asked);
    expect(most()).toBe(2);
  });

  it.each([
    [3, 5_000],
    [10, 5_000],
    [50, 5_000],
    [97, 12_000],
  ])('answers beside %i clusters that hang within %i ms', async (count, withinMs) => {
    const { clusterOf } = setUp();
    const asked = Array.from({ length: count }, (_, index) =>
      clusterOf(`hung-${index}`, hang)
        .discover()
        .catch(() => undefined)
    );
    const healthy = Array.from({ length: 3 }, (_, index) => {
      const cluster = clusterOf(`healthy-${index}`, after(50));
      return cluster.discover().then(cluster.ask);
    });
    let done = 0;
    healthy.forEach(answer => void answer.then(() => (done += 1)));
    await pass(withinMs);
    expect(done).toBe(3);
    await pass(3_600_000);
    await Promise.all(asked);
  });

  it('answers within 5 s where every other cluster hangs', async () => {
    const { clusterOf } = setUp();
    let done = 0;
    const asked = Array.from({ length: 40 }, (_, index) => {
      const hangs = index % 2 === 0;
      const cluster = clusterOf(`cluster-${index}`, hangs ? hang : after(50));
      return cluster
        .discover()
        .then(cluster.ask)
        .then(() => (done += 1))
        .catch(() => undefined);
    });
    await pass(5_000);
    expect(done).toBe(20);
    await pass(3_600_000);
    await Promise.all(asked);
  });

  it('waits longer for many clusters that all answer slowly', async () => {
    const { clusterOf, sent } = setUp();
    const asked = Array.from({ length: 100 }, (_, index) =>
      clusterOf(`far-${index}`, after(700)).discover()
    );
    await Promise.all([...asked, pass(60_000)]);
    expect(sent).toHaveLength(100);
  });

  it('asks clusters last if they did not answer before the page was loaded', async () => {
    const { clusterOf, sent } = setUp();
    const names = ['down-1', 'down-2', 'down-3', 'up'];
    const asked = names.map(name => clusterOf(name, hang, name !== 'up').discover());
    asked.forEach(answer => void answer.catch(() => undefined));
    await pass(1_500);
    expect(sent.slice(0, 3).map(({ cluster }) => cluster)).toContain('up');
  });

  it('does not count a server error as proof', async () => {
    const { clusterOf } = setUp();
    const east = clusterOf('east', fail(503));
    await expect(east.ask()).rejects.toMatchObject({ status: 503 });
    expect(east.requests.proven).toBe(false);
    east.state.behavior = fail(403);
    await expect(east.ask()).rejects.toMatchObject({ status: 403 });
    expect(east.requests.proven).toBe(true);
    expect(east.state.proofs).toBe(1);
  });

  it('ends open and waiting requests when the cluster is lost', async () => {
    const { clusterOf, sent } = setUp();
    const east = clusterOf('east', hang);
    const lists = Promise.allSettled(Array.from({ length: 5 }, east.ask));
    await pass(100);
    east.requests.lose();
    await pass(0);
    expect((await lists).every(({ status }) => status === 'rejected')).toBe(true);
    expect(sent).toHaveLength(1);
    expect(sent[0].signal?.aborted).toBe(true);
  });

  it('frees its connections when a proven cluster hangs', async () => {
    const { clusterOf, open } = setUp();
    const east = clusterOf('east', after(10));
    await Promise.all([east.ask(), pass(10)]);
    east.state.behavior = hang;
    const lists = Array.from({ length: 4 }, () => east.ask().catch(() => undefined));
    await pass(0);
    expect(open('east')).toBe(4);
    await pass(20_000);
    expect(open('east')).toBe(1);
    await pass(3_600_000);
    await Promise.all(lists);
  });

  it('counts any answer except 401 and 502 as a sign of life', async () => {
    const { clusterOf } = setUp();
    const east = clusterOf('east', fail(403));
    await expect(east.requests.pulse('east')).resolves.toBeUndefined();
    east.state.behavior = fail(503);
    await expect(east.requests.pulse('east')).resolves.toBeUndefined();
    for (const status of [401, 502, 0]) {
      east.state.behavior = fail(status);
      await expect(east.requests.pulse('east')).rejects.toMatchObject({ status });
    }
    east.state.behavior = hang;
    const silent = expect(east.requests.pulse('east')).rejects.toMatchObject({ status: 408 });
    await pass(5_000);
    await silent;
  });
});
