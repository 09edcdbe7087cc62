// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  eventually,
  route,
  routesPath,
  shopRoutesPath,
  startApi,
  type TestApi,
  watch,
} from '../support';

let api: TestApi;

beforeEach(async () => {
  api = await startApi({ watchWindow: 20 });
  api.cluster.apply(route('a'));
});
afterEach(() => api.close());

const versionNow = async () => (await api.ask(routesPath)).body.metadata.resourceVersion;
const watchFrom = async (version: string, more = '') =>
  watch(api.url, `${routesPath}?watch=1&resourceVersion=${version}${more}`);
const summary = (events: { type: string; object: { metadata: { name: string } } }[]) =>
  events.map(({ type, object }) => `${type} ${object.metadata.name}`);

describe('watch', () => {
  it('starts with all objects if no version is given', async () => {
    const session = await watch(api.url, `${routesPath}?watch=true`);
    expect(summary(await session.received(1))).toEqual(['ADDED a']);
    expect(session.protocol).toBe('base64.binary.k8s.io');
    session.close();
    await eventually(() => api.cluster.watches === 0);
  });

  it('resumes from a version with all later events, once', async () => {
    const version = await versionNow();
    api.cluster.apply(route('b'));
    api.cluster.apply({ ...route('a'), spec: { hostnames: [] } });
    api.cluster.delete('HTTPRoute', 'b', 'shop');
    const session = await watchFrom(version);
    api.cluster.apply(route('c'));
    expect(summary(await session.received(4))).toEqual([
      'ADDED b',
      'MODIFIED a',
      'DELETED b',
      'ADDED c',
    ]);
    const versions = session.events.map(event => Number(event.object.metadata.resourceVersion));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions[0]).toBeGreaterThan(Number(version));
  });

  it('reports objects as added and deleted when they start and stop matching its selector', async () => {
    const session = await watchFrom(await versionNow(), '&labelSelector=tier%3Dfront');
    api.cluster.apply(route('a', { tier: 'front' }));
    api.cluster.apply(route('a', { tier: 'front', more: 'x' }));
    api.cluster.apply(route('a', { tier: 'back' }));
    api.cluster.apply(route('b', { tier: 'back' }));
    api.cluster.apply(route('z', { tier: 'front' }));
    expect(summary(await session.received(4))).toEqual([
      'ADDED a',
      'MODIFIED a',
      'DELETED a',
      'ADDED z',
    ]);
  });

  it('is limited to one namespace if the path names one', async () => {
    const session = await watch(
      api.url,
      `${shopRoutesPath}?watch=1&resourceVersion=${await versionNow()}`
    );
    api.cluster.apply(route('x', {}, 'payments'));
    api.cluster.apply(route('y'));
    expect(summary(await session.received(1))).toEqual(['ADDED y']);
  });

  it('gets bookmarks, and a last one when the server ends it', async () => {
    api.cluster.bookmarkIntervalMs = 20;
    const session = await watchFrom(await versionNow(), '&allowWatchBookmarks=true');
    api.cluster.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' } });
    const now = await versionNow();
    await eventually(() =>
      session.events.some(e => e.type === 'BOOKMARK' && e.object.metadata.resourceVersion === now)
    );
    api.cluster.endWatches();
    expect(await session.ended).toBe(1000);
    expect(session.events.at(-1)).toMatchObject({
      type: 'BOOKMARK',
      object: { kind: 'HTTPRoute', apiVersion: 'gateway.networking.k8s.io/v1' },
    });
  });

  it('ends cleanly at its timeout', async () => {
    api.cluster.watchTimeoutMs = 30;
    const session = await watchFrom(await versionNow(), '&timeoutSeconds=600');
    expect(await session.ended).toBe(1000);
    expect(session.events).toEqual([]);
  });

  it('gets a 410 event for a version outside of the window', async () => {
    const version = await versionNow();
    for (let i = 0; i < 30; i += 1) {
      api.cluster.apply(route(`r${i}`));
    }
    const session = await watchFrom(version);
    expect(await session.ended).toBe(1000);
    expect(session.events).toMatchObject([
      { type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired' } },
    ]);
  });

  it('gets as many 410 events as the fault sets', async () => {
    api.cluster.setFault({ kind: 'watchGone', times: 2 });
    const version = await versionNow();
    for (const expected of [1, 1, 0]) {
      const session = await watchFrom(version);
      if (expected) {
        await session.ended;
      }
      expect(session.events.filter(e => e.type === 'ERROR')).toHaveLength(expected);
    }
  });

  it('breaks when sockets are dropped, and a new one continues without loss', async () => {
    const version = await versionNow();
    const session = await watchFrom(version);
    api.cluster.setFault({ kind: 'dropSockets' });
    expect(await session.ended).toBe(1006);
    api.cluster.apply(route('late'));
    expect(summary(await (await watchFrom(version)).received(1))).toEqual(['ADDED late']);
  });

  it('streams lines of JSON to a plain request', async () => {
    const response = await fetch(`${api.url}${routesPath}?watch=1`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect(JSON.parse((await reader.read()).value!)).toMatchObject({ type: 'ADDED' });
    api.cluster.apply(route('b'));
    expect((await reader.read()).value).toMatch(/^\{"type":"ADDED".*\}\n$/);
    await reader.cancel();
    await eventually(() => api.cluster.watches === 0);
  });

  it('ends when its resource is no longer served', async () => {
    const session = await watchFrom(await versionNow());
    api.cluster.delete('CustomResourceDefinition', 'httproutes.gateway.networking.k8s.io');
    expect(summary(await session.received(1))).toEqual(['DELETED a']);
    expect(await session.ended).toBe(1000);
    expect((await api.ask(routesPath)).code).toBe(404);
  });

  it('is refused before the handshake like a plain request', async () => {
    api.cluster.setFault({ kind: 'forbidden', rules: [{ resources: ['httproutes'] }] });
    await expect(watchFrom('1')).rejects.toThrow('403');
    await expect(watch(api.url, '/apis/gone/v1/things?watch=1')).rejects.toThrow('404');
    await expect(watch(api.url, '/api/v1/services')).rejects.toThrow('400');
    await expect(watch(api.url, '/api/v1/services?watch=1', ['a', 'b'])).rejects.toThrow('400');
  });
});
