import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feed } from '../../../src/fleet/feeds/feed';
import { ApiFailure } from '../../../src/kube/clusterApi';
import { WatchBudget } from '../../../src/kube/watchBudget';
import { FakeApi, item, listOf } from '../fakeApi';

const PATH = '/apis/gateway.networking.k8s.io/v1/httproutes';

function setUp({ sockets = 10, watchable = true, proven = true } = {}) {
  const api = new FakeApi();
  const lost: unknown[] = [];
  let gone = 0;
  const feed = new Feed(
    {
      api,
      cluster: 'east',
      budget: new WatchBudget(sockets, () => 0),
      pollMs: () => 30_000,
      proven: () => proven,
      onLife: () => undefined,
      onChange: () => undefined,
      onLost: error => lost.push(error),
      onGone: () => (gone += 1),
    },
    { kind: 'HTTPRoute', apiVersion: 'gateway.networking.k8s.io/v1', path: PATH, watchable }
  );
  return { api, feed, lost, gone: () => gone, names: () => [...feed.objects.keys()].sort() };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const added = (name: string, version: string) => ({ type: 'ADDED', object: item(name, version) });

describe('Feed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lists once, and watches from the resource version of the list', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, listOf([item('a'), item('b')], '42'));
    feed.start();
    await settle();
    expect(names()).toEqual(['shop/a', 'shop/b']);
    expect(feed.synced).toBe(true);
    expect(api.requests).toHaveLength(1);
    expect(api.watches).toHaveLength(1);
    expect(api.watches[0].path).toContain('resourceVersion=42');
    expect(api.watches[0].path).toContain('allowWatchBookmarks=true');
  });

  it('reads all pages of a list', async () => {
    const { api, feed, names } = setUp();
    const pages = [
      { metadata: { resourceVersion: '7', continue: 'next page' }, items: [item('a')] },
      { metadata: { resourceVersion: '7' }, items: [item('b')] },
    ];
    api.answer('east', PATH, () => pages.shift());
    feed.start();
    await settle();
    expect(names()).toEqual(['shop/a', 'shop/b']);
    expect(api.requests[1]).toContain('continue=next%20page');
  });

  it('applies additions, changes and deletions', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, listOf([item('a'), item('b')]));
    feed.start();
    await settle();
    const [watch] = api.watches;
    watch.onEvent(added('c', '11'));
    watch.onEvent({ type: 'MODIFIED', object: item('a', '12') });
    watch.onEvent({ type: 'DELETED', object: item('b', '13') });
    expect(names()).toEqual(['shop/a', 'shop/c']);
    expect(feed.objects.get('shop/a')?.metadata.resourceVersion).toBe('12');
  });

  it('resumes an ended watch from the last event or bookmark, without a list', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    api.watches[0].onEvent(added('b', '11'));
    api.watches[0].onEvent({ type: 'BOOKMARK', object: { metadata: { resourceVersion: '57' } } });
    api.end(api.watches[0]);
    await settle();
    expect(api.requests).toHaveLength(1);
    expect(api.watches).toHaveLength(2);
    expect(api.watches[1].path).toContain('resourceVersion=57');
  });

  it('lists again after 410 Gone, and drops objects that no longer exist', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, listOf([item('a'), item('b')]));
    feed.start();
    await settle();
    api.answer('east', PATH, listOf([item('b'), item('c')], '99'));
    api.watches[0].onEvent({ type: 'ERROR', object: { kind: 'Status', code: 410 } });
    await settle();
    expect(names()).toEqual(['shop/b', 'shop/c']);
    expect(api.open('east', PATH)).toHaveLength(1);
    expect(api.open('east', PATH)[0].path).toContain('resourceVersion=99');
  });

  it('keeps the identity of an object that a second list shows unchanged', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a'), item('b')]));
    feed.start();
    await settle();
    const before = feed.objects.get('shop/a');
    api.answer('east', PATH, listOf([item('a'), item('b', '2')]));
    feed.refresh();
    await settle();
    expect(feed.objects.get('shop/a')).toBe(before);
    expect(feed.objects.get('shop/b')?.metadata.resourceVersion).toBe('2');
  });

  it('ignores events of a watch that it has closed', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    const [left] = api.watches;
    feed.refresh();
    await settle();
    left.onEvent(added('ghost', '11'));
    expect(names()).toEqual(['shop/a']);
  });

  it('sends a list to learn why a socket was refused, and reports an unreachable cluster', async () => {
    const { api, feed, lost, names } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    api.answer('east', PATH, new ApiFailure(502, 'Bad Gateway'));
    api.end(api.watches[0]);
    await settle();
    expect(lost).toHaveLength(1);
    // The objects remain.
    expect(names()).toEqual(['shop/a']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(api.requests).toHaveLength(2);
  });

  it('continues from the last resource version after a pause', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')], '42'));
    feed.start();
    await settle();
    feed.stop();
    feed.start();
    await settle();
    expect(api.requests).toHaveLength(1);
    expect(api.open('east', PATH)[0].path).toContain('resourceVersion=42');
  });

  it('polls, and reports that watch is not permitted, if every watch is refused', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    for (let passed = 0; passed < 10_000; passed += 100) {
      api.open('east', PATH).forEach(watch => api.end(watch));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(feed.problem?.verb).toBe('watch');
    expect(feed.polling).toBe(true);
    const before = api.requests.length;
    api.answer('east', PATH, listOf([item('a'), item('b')]));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(api.requests.length).toBeGreaterThan(before);
    expect(feed.objects.size).toBe(2);
  });

  it('drops objects after a list is forbidden, and does not list again by itself', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    api.answer('east', PATH, new ApiFailure(403, 'forbidden: cannot list'));
    feed.refresh();
    await settle();
    expect(feed.objects.size).toBe(0);
    expect(feed.synced).toBe(false);
    expect(feed.problem).toEqual({
      verb: 'list',
      forbidden: true,
      message: 'forbidden: cannot list',
    });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(api.requests).toHaveLength(2);
  });

  it('retries one resource that fails while the cluster answers', async () => {
    const { api, feed, lost } = setUp();
    api.answer('east', PATH, new ApiFailure(500, 'conversion webhook failed'));
    feed.start();
    await settle();
    expect(feed.problem?.message).toBe('conversion webhook failed');
    api.answer('east', PATH, listOf([item('a')]));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(feed.synced).toBe(true);
    expect(feed.problem).toBeUndefined();
    expect(lost).toHaveLength(0);
  });

  it('reports that the resource is no longer served', async () => {
    const { api, feed, gone } = setUp();
    feed.start();
    await settle();
    expect(gone()).toBe(1);
    expect(api.requests).toHaveLength(1);
  });

  it('polls while no socket is available', async () => {
    const { api, feed } = setUp({ sockets: 0 });
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    expect(feed.polling).toBe(true);
    expect(api.watches).toHaveLength(0);
    expect(feed.problem).toBeUndefined();
  });

  it('lists again after a socket was silent for too long; bookmarks count as activity', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    for (let minute = 0; minute < 10; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      const object = { metadata: { resourceVersion: String(20 + minute) } };
      api.watches[0].onEvent({ type: 'BOOKMARK', object });
    }
    expect(api.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(310_000);
    expect(api.requests).toHaveLength(2);
    expect(api.open('east', PATH)).toHaveLength(1);
  });

  it('paces lists if the server answers every watch with 410', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    for (let passed = 0; passed < 60_000; passed += 50) {
      await vi.advanceTimersByTimeAsync(50);
      api
        .open('east', PATH)
        .forEach(watch => watch.onEvent({ type: 'ERROR', object: { code: 410 } }));
    }
    // As client-go: at once, then after 1, 2, 4, 8, 16 and 30 s, of which half is random.
    expect(api.requests.length).toBeGreaterThan(4);
    expect(api.requests.length).toBeLessThan(12);
    expect(names()).toEqual(['shop/a']);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(api.open('east', PATH)).toHaveLength(1);
    // A watch that lasts shows that the server works again, so the next expiry costs no pause.
    await vi.advanceTimersByTimeAsync(11_000);
    const before = api.requests.length;
    api.open('east', PATH)[0].onEvent({ type: 'ERROR', object: { code: 410 } });
    await settle();
    expect(api.requests).toHaveLength(before + 1);
  });

  it.each([
    ['an unreadable message', { type: 'ADDED', object: {} }],
    ['a readable message', { type: 'BOOKMARK', object: item('a', '11') }],
  ])('paces watches that send %s and close', async (_name, message) => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    for (let passed = 0; passed < 60_000; passed += 50) {
      await vi.advanceTimersByTimeAsync(50);
      api.open('east', PATH).forEach(watch => {
        watch.onEvent(message);
        if (!watch.closed) api.end(watch);
      });
    }
    expect(api.watches.length).toBeLessThan(12);
    expect(api.requests.length).toBeLessThan(12);
  });

  it('watches again after sockets were refused for a while', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    for (let passed = 0; passed < 12_000; passed += 100) {
      api.open('east', PATH).forEach(watch => api.end(watch));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(feed.polling).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    const [watch] = api.open('east', PATH);
    watch.onEvent(added('b', '11'));
    expect(feed.polling).toBe(false);
    expect(feed.problem).toBeUndefined();
    const before = api.requests.length;
    await vi.advanceTimersByTimeAsync(200_000);
    expect(api.requests).toHaveLength(before);
  });

  it('retries a watch that is always refused less and less often', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    for (let passed = 0; passed < 3_600_000; passed += 1_000) {
      api.open('east', PATH).forEach(watch => api.end(watch));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(api.watches.length).toBeLessThan(20);
  });

  it('treats a server error as a problem of the cluster until a list has succeeded', async () => {
    const unproven = setUp({ proven: false });
    unproven.api.answer('east', PATH, new ApiFailure(500, 'etcdserver: request timed out'));
    unproven.feed.start();
    await settle();
    expect(unproven.lost).toHaveLength(1);
    expect(unproven.feed.problem).toBeUndefined();
    const proven = setUp();
    proven.api.answer('east', PATH, new ApiFailure(500, 'conversion webhook failed'));
    proven.feed.start();
    await settle();
    expect(proven.lost).toHaveLength(0);
    expect(proven.feed.problem).toMatchObject({ verb: 'list', forbidden: false });
  });

  it('ignores malformed messages', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, { items: [null, { metadata: {} }, item('a')] });
    feed.start();
    await settle();
    for (const message of [null, 'x', {}, { type: 'ADDED' }, { type: 'ADDED', object: {} }]) {
      api.watches[0].onEvent(message);
    }
    expect(names()).toEqual(['shop/a']);
  });

  it('leaves out malformed objects until they are well-formed, and reports them', async () => {
    const { api, feed, names } = setUp();
    const odd = (name: string) => ({
      ...item(name),
      metadata: { name, namespace: 'shop', labels: 5 },
    });
    api.answer('east', PATH, listOf([item('a'), odd('b'), null]));
    feed.start();
    await settle();
    expect(names()).toEqual(['shop/a']);
    expect(feed.malformed.all().map(({ name }) => name)).toEqual(['b', undefined]);
    const [watch] = api.watches;
    watch.onEvent({ type: 'MODIFIED', object: odd('a') });
    watch.onEvent({ type: 'MODIFIED', object: item('b', '12') });
    expect(names()).toEqual(['shop/b']);
    expect(feed.malformed.all().map(({ name }) => name)).toEqual([undefined, 'a']);
    watch.onEvent({ type: 'DELETED', object: odd('a') });
    expect(feed.malformed.all().map(({ name }) => name)).toEqual([undefined]);
    api.answer('east', PATH, listOf([item('b')]));
    feed.refresh();
    await settle();
    expect(feed.malformed.none).toBe(true);
  });

  it('survives every message of a watch', async () => {
    const { api, feed, names } = setUp();
    api.answer('east', PATH, listOf([item('a')]));
    feed.start();
    await settle();
    for (const object of [null, {}, [], 5, 'x', { metadata: { name: ['a'] } }]) {
      for (const type of ['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'NEW', 5]) {
        api.watches[0].onEvent({ type, object });
      }
      api.watches[0].onEvent(object);
    }
    expect(names()).toEqual(['shop/a']);
  });

  it('keeps the last of two objects with the same name', async () => {
    const { api, feed } = setUp();
    api.answer('east', PATH, listOf([item('a', '1'), item('a', '2')]));
    feed.start();
    await settle();
    expect([...feed.objects.values()].map(one => one.metadata.resourceVersion)).toEqual(['2']);
  });

  it('treats an object without a resource version as changed', async () => {
    const { api, feed } = setUp();
    const bare = (spec: string) => ({ metadata: { name: 'a', namespace: 'shop' }, spec });
    api.answer('east', PATH, listOf([bare('old')]));
    feed.start();
    await settle();
    api.answer('east', PATH, listOf([bare('new')]));
    feed.refresh();
    await settle();
    expect(feed.objects.get('shop/a')).toMatchObject({ spec: 'new' });
  });
});
