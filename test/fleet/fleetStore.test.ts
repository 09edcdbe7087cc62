import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FleetStore } from '../../src/fleet/fleetStore';
import { ApiFailure, NotJson } from '../../src/kube/clusterApi';
import { eachOf } from '../kube/answers/oddValues';
import { discoveryOf, FakeApi, item, listOf } from './fakeApi';

const GROUP = '/apis/gateway.networking.k8s.io';
const ROUTES = `${GROUP}/v1/httproutes`;
const NAMESPACES = '/api/v1/namespaces';
const INGRESSES = '/apis/networking.k8s.io/v1/ingresses';
const RELEASE_CRD =
  '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gatewayclasses.gateway.networking.k8s.io';
const CRD = {
  metadata: {
    name: 'gatewayclasses.gateway.networking.k8s.io',
    annotations: { 'gateway.networking.k8s.io/bundle-version': 'v1.6.3' },
  },
};

function namespace(name: string, uid = `uid-${name}`) {
  return { metadata: { name, uid, resourceVersion: '1' } };
}

function setUp({
  allowed = {} as Record<string, string[]>,
  lingerMs = 60_000,
  losses = new Map<string, number>(),
} = {}) {
  const api = new FakeApi();
  const store = new FleetStore({
    api,
    allowedNamespaces: cluster => allowed[cluster] ?? [],
    connections: 5,
    sockets: { most: 200, foreign: () => 0 },
    visible: () => true,
    losses: {
      since: cluster => losses.get(cluster),
      remember: (cluster, since) =>
        since === undefined ? losses.delete(cluster) : losses.set(cluster, since),
    },
    lingerMs,
    later: work => setTimeout(work, 0),
    idle: work => setTimeout(work, 0),
  });
  const serve = (cluster: string, plurals = ['httproutes', 'gateways']) => {
    api.answer(cluster, '/apis', discoveryOf(plurals));
    api.answer(cluster, ROUTES, listOf([item('web')]));
    api.answer(cluster, `${GROUP}/v1/gateways`, listOf([]));
    api.answer(cluster, NAMESPACES, listOf([namespace('kube-system', `uid-${cluster}`)]));
  };
  const requestsOf = (cluster: string) =>
    api.requests.filter(request => request.startsWith(`${cluster} `));
  return { api, store, serve, requestsOf, allowed };
}

const settle = () => vi.advanceTimersByTimeAsync(300);
const phase = (store: FleetStore, cluster: string) => store.statuses([cluster])[0].phase;
const names = (store: FleetStore, clusters: string[]) =>
  store.list(clusters, ['HTTPRoute']).items.map(({ cluster, object }) => {
    return `${cluster}/${object.metadata.name}`;
  });

describe('FleetStore', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends one discovery, and one list and one watch for each kind', async () => {
    const { api, store, serve, requestsOf } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute', 'Gateway', 'Namespace']);
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(
      requestsOf('east')
        .map(request => request.split(/[ ?]/)[1])
        .sort()
    ).toEqual([NAMESPACES, '/apis', `${GROUP}/v1/gateways`, ROUTES]);
    expect(api.watches).toHaveLength(3);
    expect(phase(store, 'east')).toBe('ready');
  });

  it('counts a cluster as loading only for the requested kinds', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    api.answer('east', NAMESPACES, () => new Promise(() => undefined));
    store.retain(['east'], ['HTTPRoute', 'Namespace']);
    expect(store.statuses(['east'], ['HTTPRoute'])[0].phase).toBe('loading');
    await settle();
    expect(store.statuses(['east'], ['HTTPRoute'])[0].phase).toBe('ready');
    expect(phase(store, 'east')).toBe('loading');
  });

  it('requests nothing about a kind that is not served', async () => {
    const { store, serve, requestsOf } = setUp();
    serve('east', ['httproutes']);
    store.retain(['east'], ['HTTPRoute', 'GRPCRoute', 'ListenerSet']);
    await settle();
    expect(requestsOf('east').filter(request => request.includes('grpc'))).toEqual([]);
    expect(store.statuses(['east'])[0].versions).toEqual({ HTTPRoute: 'v1' });
    expect(store.lookup('east', 'GRPCRoute', 'shop', 'x')).toEqual({ state: 'absent' });
  });

  it('lacks nothing in a cluster where the user may not list Ingresses', async () => {
    const { api, store, serve, requestsOf } = setUp();
    serve('east');
    const { items, ...rest } = discoveryOf(['httproutes', 'gateways']);
    const resource = {
      resource: 'ingresses',
      responseKind: { kind: 'Ingress' },
      verbs: ['list', 'watch'],
    };
    const networking = {
      metadata: { name: 'networking.k8s.io' },
      versions: [{ version: 'v1', resources: [resource] }],
    };
    api.answer('east', '/apis', { ...rest, items: [...items, networking] });
    api.answer('east', INGRESSES, new ApiFailure(403, 'ingresses is forbidden'));
    store.retain(['east'], ['HTTPRoute', 'Gateway', 'Ingress']);
    await settle();
    expect(requestsOf('east').filter(request => request.includes(INGRESSES))).toHaveLength(1);
    expect(store.statuses(['east'])[0]).toMatchObject({ phase: 'ready', missing: [], reading: [] });
    // An error of the server is still named.
    api.answer('east', INGRESSES, new ApiFailure(400, 'bad'));
    store.retry('east');
    await settle();
    expect(store.statuses(['east'])[0]?.missing).toMatchObject([{ kind: 'Ingress' }]);
    // A permission may come later.
    api.answer('east', INGRESSES, listOf([]));
    store.retry('east');
    await settle();
    expect(store.statuses(['east'])[0]).toMatchObject({ phase: 'ready', missing: [] });
    expect(api.open('east', INGRESSES)).toHaveLength(1);
  });

  it('sends no request for Ingresses to a cluster that does not serve them', async () => {
    const { store, serve, requestsOf } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute', 'Ingress']);
    await settle();
    expect(requestsOf('east').filter(request => request.includes('ingresses'))).toEqual([]);
    expect(phase(store, 'east')).toBe('ready');
  });

  it('reports that the Gateway API is not installed, and reads no Namespaces or Services there', async () => {
    const { api, store, requestsOf } = setUp();
    api.answer('edge', '/apis', discoveryOf([]));
    store.retain(['edge'], ['HTTPRoute', 'Namespace', 'Service']);
    await settle();
    expect(phase(store, 'edge')).toBe('notInstalled');
    expect(requestsOf('edge')).toHaveLength(1);
  });

  it('reads each kind at the version that the cluster serves, without aggregated discovery', async () => {
    const { api, store } = setUp();
    const version = { groupVersion: `gateway.networking.k8s.io/v1beta1`, version: 'v1beta1' };
    api.answer('old', '/apis', {
      kind: 'APIGroupList',
      groups: [{ name: 'apps' }, { name: 'gateway.networking.k8s.io', versions: [version] }],
    });
    api.answer('old', `${GROUP}/v1beta1`, {
      resources: [
        { name: 'httproutes', verbs: ['list', 'watch'] },
        { name: 'httproutes/status', verbs: ['get'] },
      ],
    });
    api.answer('old', `${GROUP}/v1beta1/httproutes`, listOf([item('web')]));
    store.retain(['old'], ['HTTPRoute']);
    await settle();
    expect(names(store, ['old'])).toEqual(['old/web']);
    expect(store.statuses(['old'])[0].versions).toEqual({ HTTPRoute: 'v1beta1' });
  });

  it('shows the clusters that answer while another one does not', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    serve('west');
    api.answer('slow', '/apis', () => new Promise(() => undefined));
    store.retain(['slow', 'east', 'west'], ['HTTPRoute']);
    await settle();
    expect(names(store, ['slow', 'east', 'west'])).toEqual(['east/web', 'west/web']);
    expect(store.list(['slow', 'east', 'west'], ['HTTPRoute']).pending).toEqual(['slow']);
    expect(phase(store, 'slow')).toBe('loading');
  });

  it('keeps the objects of an unreachable cluster, marks them stale, and recovers by itself', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    const down = new ApiFailure(502, 'Bad Gateway');
    api.answer('east', '/apis', down);
    api.answer('east', ROUTES, down);
    api.end(api.open('east', ROUTES)[0]);
    await settle();
    const [status] = store.statuses(['east']);
    expect(status.phase).toBe('unreachable');
    expect(status.since).toBeLessThanOrEqual(Date.now());
    expect(status.message).toBe('Bad Gateway');
    expect(store.list(['east'], ['HTTPRoute']).items).toMatchObject([{ stale: true }]);

    await vi.advanceTimersByTimeAsync(20_000);
    serve('east');
    await vi.advanceTimersByTimeAsync(70_000);
    expect(phase(store, 'east')).toBe('ready');
    expect(store.list(['east'], ['HTTPRoute']).items).toMatchObject([{ stale: false }]);
    expect(api.open('east', ROUTES)).toHaveLength(1);
  });

  it('asks a cluster whose lists fail at most ten times a minute, and shows its answer', async () => {
    const { api, store, serve, requestsOf } = setUp();
    const kinds = ['HTTPRoute', 'Gateway', 'Namespace'] as const;
    serve('east');
    const failed = new ApiFailure(503, 'etcdserver: no leader');
    [ROUTES, `${GROUP}/v1/gateways`, NAMESPACES].forEach(path => api.answer('east', path, failed));
    store.retain(['east'], kinds);
    for (let minute = 0; minute < 5; minute += 1) {
      const before = requestsOf('east').length;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(requestsOf('east').length - before).toBeLessThanOrEqual(10);
      expect(requestsOf('east').length).toBeGreaterThan(before);
      expect(store.statuses(['east'])).toMatchObject([
        { phase: 'failing', message: 'etcdserver: no leader', missing: [] },
      ]);
    }
    serve('east');
    await vi.advanceTimersByTimeAsync(61_000);
    expect(phase(store, 'east')).toBe('ready');
    expect(store.statuses(['east'])[0].since).toBeUndefined();
  });

  it('reads the other kinds if the lists of one kind fail', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    api.answer('east', ROUTES, new ApiFailure(503, 'conversion webhook failed'));
    store.retain(['east'], ['HTTPRoute', 'Gateway', 'Namespace']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.statuses(['east'])).toMatchObject([
      {
        phase: 'partial',
        missing: [{ kind: 'HTTPRoute', forbidden: false, message: 'conversion webhook failed' }],
      },
    ]);
    expect(api.open('east', NAMESPACES)).toHaveLength(1);
    const before = api.requests.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.requests.length - before).toBeLessThan(10);
    serve('east');
    await vi.advanceTimersByTimeAsync(61_000);
    expect(phase(store, 'east')).toBe('ready');
  });

  it('notices within 20 s that a cluster hangs while its watches are silent', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(phase(store, 'east')).toBe('ready');
    const hang = () => new Promise(() => undefined);
    ['/version', '/apis', ROUTES].forEach(path => api.answer('east', path, hang));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(phase(store, 'east')).toBe('unreachable');
    serve('east');
    api.answer('east', '/version', {});
    await vi.advanceTimersByTimeAsync(90_000);
    expect(phase(store, 'east')).toBe('ready');
    expect(api.open('east', ROUTES)).toHaveLength(1);
  });

  it('remembers since when a cluster does not answer', async () => {
    const losses = new Map([['east', 1_000]]);
    const { api, store, serve } = setUp({ losses });
    api.answer('east', '/apis', new ApiFailure(502, 'Bad Gateway'));
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(store.statuses(['east'])).toMatchObject([{ phase: 'unreachable', since: 1_000 }]);
    serve('east');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(losses.size).toBe(0);
  });

  it('reads the release again after the cluster was lost while it was read', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    const failed = new ApiFailure(502, 'Bad Gateway');
    [ROUTES, RELEASE_CRD].forEach(path => api.answer('east', path, failed));
    store.retain(['east'], ['HTTPRoute']);
    store.needRelease('east');
    await settle();
    expect(phase(store, 'east')).toBe('unreachable');
    serve('east');
    api.answer('east', RELEASE_CRD, CRD);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(store.statuses(['east'])).toMatchObject([{ phase: 'ready', bundleVersion: 'v1.6.3' }]);
  });

  it('reads the release again after only that request failed', async () => {
    const { api, store, serve, requestsOf } = setUp();
    serve('east');
    api.answer('east', RELEASE_CRD, new ApiFailure(503, 'no leader'));
    store.needRelease('east');
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    api.answer('east', RELEASE_CRD, CRD);
    store.retain(['east'], ['Gateway']);
    await settle();
    expect(store.statuses(['east'])).toMatchObject([{ bundleVersion: 'v1.6.3' }]);
    const asked = () => requestsOf('east').filter(request => request.includes(RELEASE_CRD)).length;
    const before = asked();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toBe(before);
  });

  it('tells which kinds have not arrived from a cluster that has answered', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    const reading = () => store.statuses(['east'])[0];
    store.retain(['east'], ['Gateway']);
    expect(reading()).toMatchObject({ phase: 'loading', discovered: false });
    await settle();
    api.answer('east', ROUTES, () => new Promise(() => undefined));
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(reading()).toMatchObject({ phase: 'loading', discovered: true, reading: ['HTTPRoute'] });
  });

  it('names a cluster whose answer is not JSON, and does not call it unreachable', async () => {
    const { api, store } = setUp();
    api.answer('east', '/apis', new NotJson());
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(store.statuses(['east'])).toMatchObject([
      { phase: 'failing', message: 'the response is not valid JSON' },
    ]);
  });

  it('continues to probe a cluster when the page needs other kinds', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    const failed = new ApiFailure(503, 'etcdserver: no leader');
    [ROUTES, `${GROUP}/v1/gateways`].forEach(path => api.answer('east', path, failed));
    const release = store.retain(['east'], ['HTTPRoute']);
    await vi.advanceTimersByTimeAsync(10_000);
    api.answer('east', ROUTES, () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(25_000);
    release();
    store.retain(['east'], ['Gateway']);
    await vi.advanceTimersByTimeAsync(61_000);
    serve('east');
    await vi.advanceTimersByTimeAsync(90_000);
    expect(store.statuses(['east'], ['Gateway'])[0].phase).toBe('ready');
  });

  it('sends nothing more to a cluster that requires a login until a page needs it again', async () => {
    const { api, store, serve, requestsOf } = setUp();
    api.answer('east', '/apis', new ApiFailure(401, 'Unauthorized'));
    const release = store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(phase(store, 'east')).toBe('unauthenticated');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(requestsOf('east')).toHaveLength(1);
    // Moving from one page of the plugin to the next is no login.
    release();
    const releaseAgain = store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(requestsOf('east')).toHaveLength(1);
    releaseAgain();
    serve('east');
    await vi.advanceTimersByTimeAsync(5_000);
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(phase(store, 'east')).toBe('ready');
  });

  it('retries after a login while kinds are still read ahead', async () => {
    const { api, store, serve } = setUp();
    api.answer('east', '/apis', new ApiFailure(401, 'Unauthorized'));
    store.retainAhead(['east'], ['HTTPRoute']);
    const release = store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(phase(store, 'east')).toBe('unauthenticated');
    release();
    serve('east');
    await vi.advanceTimersByTimeAsync(5_000);
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(phase(store, 'east')).toBe('ready');
  });

  it('asks a cluster that requires a login once if a page follows late after the read-ahead', async () => {
    const { api, store, requestsOf } = setUp();
    api.answer('east', '/apis', new ApiFailure(401, 'Unauthorized'));
    store.retainAhead(['east'], ['HTTPRoute']);
    await vi.advanceTimersByTimeAsync(5_000);
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(requestsOf('east')).toHaveLength(1);
  });

  it('continues after a login that was required while it had objects', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    api.answer('east', ROUTES, new ApiFailure(401, 'Unauthorized'));
    api.end(api.open('east', ROUTES)[0]);
    await settle();
    expect(phase(store, 'east')).toBe('unauthenticated');
    serve('east');
    store.retry('east');
    await settle();
    expect(phase(store, 'east')).toBe('ready');
    expect(api.open('east', ROUTES)).toHaveLength(1);
  });

  it('is partial if a list is forbidden, and reports the kind and the reason', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    api.answer('east', NAMESPACES, new ApiFailure(403, 'namespaces is forbidden'));
    store.retain(['east'], ['HTTPRoute', 'Namespace']);
    await settle();
    const [status] = store.statuses(['east']);
    expect(status.phase).toBe('partial');
    expect(status.missing).toMatchObject([
      { kind: 'Namespace', verb: 'list', message: 'namespaces is forbidden' },
    ]);
    expect(names(store, ['east'])).toEqual(['east/web']);
  });

  it('gets an object by name, once, if its list is forbidden, and reports it as absent only after that', async () => {
    const { api, store, serve, requestsOf } = setUp();
    serve('east');
    const gateways = `${GROUP}/v1/gateways`;
    api.answer('east', gateways, new ApiFailure(403, 'cannot list gateways'));
    const one = `${GROUP}/v1/namespaces/infra/gateways`;
    api.answer('east', `${one}/gw`, { ...item('gw', '1', 'infra'), kind: 'Gateway' });
    api.answer('east', `${one}/secret`, new ApiFailure(403, 'cannot get gateways'));
    store.retain(['east'], ['Gateway']);
    await settle();
    expect(store.lookup('east', 'Gateway', 'infra', 'gw')).toEqual({ state: 'loading' });
    store.lookup('east', 'Gateway', 'infra', 'secret');
    store.lookup('east', 'Gateway', 'infra', 'nothing');
    await settle();
    expect(store.lookup('east', 'Gateway', 'infra', 'gw')).toMatchObject({ state: 'found' });
    expect(store.lookup('east', 'Gateway', 'infra', 'secret')).toMatchObject({
      state: 'unread',
      message: 'cannot get gateways',
    });
    expect(store.lookup('east', 'Gateway', 'infra', 'nothing')).toEqual({ state: 'absent' });
    await settle();
    expect(requestsOf('east').filter(request => request.endsWith('/gw'))).toHaveLength(1);
  });

  it('reads only the allowed namespaces, and follows changes to them', async () => {
    const { api, store, serve, requestsOf, allowed } = setUp({ allowed: { east: ['shop'] } });
    serve('east');
    const routesOf = (name: string) => `${GROUP}/v1/namespaces/${name}/httproutes`;
    api.answer('east', routesOf('shop'), listOf([item('web')]));
    api.answer('east', routesOf('pay'), listOf([item('card', '1', 'pay')]));
    api.answer('east', `${NAMESPACES}/shop`, namespace('shop'));
    api.answer('east', `${NAMESPACES}/pay`, namespace('pay'));
    store.retain(['east'], ['HTTPRoute', 'Namespace']);
    await settle();
    expect(requestsOf('east').some(request => request.startsWith(`east ${ROUTES}`))).toBe(false);
    expect(names(store, ['east'])).toEqual(['east/web']);
    expect(store.list(['east'], ['Namespace']).items).toHaveLength(1);

    allowed.east = ['shop', 'pay'];
    store.refreshSettings();
    await settle();
    expect(names(store, ['east']).sort()).toEqual(['east/card', 'east/web']);
  });

  it('recognizes two contexts of one API server', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    serve('admin@east');
    serve('west');
    api.answer('admin@east', NAMESPACES, listOf([namespace('kube-system', 'uid-east')]));
    const clusters = ['east', 'west', 'admin@east'];
    store.retain(clusters, ['Namespace']);
    await settle();
    expect(store.statuses(clusters).map(({ sameAs }) => sameAs)).toEqual([
      undefined,
      undefined,
      'east',
    ]);
  });

  it('compares server addresses if kube-system cannot be read', async () => {
    const { api, store, serve } = setUp();
    for (const cluster of ['team', 'ops']) {
      serve(cluster);
      api.answer(cluster, NAMESPACES, new ApiFailure(403, 'forbidden'));
      api.answer(cluster, `${NAMESPACES}/kube-system`, new ApiFailure(403, 'forbidden'));
    }
    store.setServers([
      ['team', 'https://one.example'],
      ['ops', 'https://one.example'],
    ]);
    store.retain(['team', 'ops'], ['Namespace']);
    await settle();
    expect(store.statuses(['team', 'ops'])[1].sameAs).toBe('team');
  });

  it('keeps watches for a while: leaving and returning within a minute sends no requests', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    const release = store.retain(['east'], ['HTTPRoute']);
    await settle();
    const before = api.requests.length;
    release();
    await vi.advanceTimersByTimeAsync(30_000);
    const releaseAgain = store.retain(['east'], ['HTTPRoute']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.requests).toHaveLength(before);
    expect(api.open('east', ROUTES)).toHaveLength(1);
    releaseAgain();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(api.open('east', ROUTES)).toHaveLength(0);
  });

  it('finds kinds that are installed after a kind was removed', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    api.answer('east', ROUTES, new ApiFailure(404, 'not found'));
    api.answer('east', '/apis', discoveryOf([]));
    api.watches[0].onEvent({ type: 'ERROR', object: { code: 410 } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(phase(store, 'east')).toBe('notInstalled');
    serve('east');
    store.retry('east');
    await settle();
    expect(names(store, ['east'])).toEqual(['east/web']);
  });

  it('does not mistake a starting API server for one without the Gateway API', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    const down = new ApiFailure(502, 'Bad Gateway');
    api.answer('east', '/apis', down);
    api.answer('east', ROUTES, down);
    api.end(api.open('east', ROUTES)[0]);
    await settle();
    api.answer('east', '/apis', discoveryOf([]));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(names(store, ['east'])).toEqual(['east/web']);
    serve('east');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(phase(store, 'east')).toBe('ready');
    expect(api.open('east', ROUTES)).toHaveLength(1);
  });

  it('finds the Gateway API once it is installed', async () => {
    const { api, store, serve } = setUp();
    api.answer('east', '/apis', discoveryOf([]));
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    expect(phase(store, 'east')).toBe('notInstalled');
    serve('east');
    await vi.advanceTimersByTimeAsync(61_000);
    expect(names(store, ['east'])).toEqual(['east/web']);
  });

  it('notifies its listeners once for a burst, and keeps the item of an unchanged object', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    api.answer('east', ROUTES, listOf([item('web'), item('api')]));
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    const before = store.list(['east'], ['HTTPRoute']).items;
    const listener = vi.fn();
    store.subscribe(listener);
    for (let version = 20; version < 40; version += 1) {
      api.watches[0].onEvent({ type: 'MODIFIED', object: item('api', String(version)) });
    }
    await settle();
    expect(listener.mock.calls.length).toBeLessThanOrEqual(2);
    const after = store.list(['east'], ['HTTPRoute']).items;
    expect(after[0]).toBe(before[0]);
    expect(after[1].object.metadata.resourceVersion).toBe('39');
  });

  it('keeps the list’s identity when new data adds nothing to it', async () => {
    const { api, store, serve } = setUp();
    serve('east', ['httproutes', 'grpcroutes']);
    let answer: (list: unknown) => void = () => undefined;
    const grpc = new Promise(resolve => (answer = resolve));
    api.answer('east', `${GROUP}/v1/grpcroutes`, () => grpc);
    store.retain(['east'], ['HTTPRoute', 'GRPCRoute']);
    await settle();
    const before = store.list(['east'], ['HTTPRoute', 'GRPCRoute']);
    answer(listOf([]));
    await settle();
    const after = store.list(['east'], ['HTTPRoute', 'GRPCRoute']);
    expect([before.pending, after.pending]).toEqual([['east'], []]);
    expect(after.items).toBe(before.items);
  });

  it.each(eachOf<unknown>(null, {}, [], 5, 'x'))(
    'names a single object that is %j, and continues',
    async answer => {
      const { api, store, serve } = setUp();
      serve('east');
      serve('west');
      api.answer('east', NAMESPACES, new ApiFailure(403, 'namespaces is forbidden'));
      api.answer('east', `${NAMESPACES}/kube-system`, answer);
      store.retain(['east', 'west'], ['HTTPRoute', 'Namespace']);
      await settle();
      expect(store.statuses(['east', 'west']).map(({ sameAs }) => sameAs)).toEqual([
        undefined,
        undefined,
      ]);
      await settle();
      const [east, west] = store.statuses(['east', 'west']);
      expect(east.malformed).toMatchObject([{ kind: 'Namespace', name: 'kube-system' }]);
      expect(west.malformed).toEqual([]);
      expect(west.phase).toBe('ready');
    }
  );

  it('names a malformed item, and does not report missing objects of its list as absent', async () => {
    const { api, store, serve } = setUp();
    serve('east');
    const odd = { ...item('odd'), metadata: { name: 'odd', namespace: ['shop'] } };
    api.answer('east', ROUTES, listOf([item('web'), odd]));
    store.retain(['east'], ['HTTPRoute']);
    await settle();
    const [status] = store.statuses(['east']);
    expect(status.phase).toBe('partial');
    expect(status.malformed).toMatchObject([
      { kind: 'HTTPRoute', name: 'odd', field: '.metadata.namespace' },
    ]);
    expect(names(store, ['east'])).toEqual(['east/web']);
    expect(store.lookup('east', 'HTTPRoute', 'shop', 'odd')).toEqual({ state: 'loading' });
    await settle();
    expect(store.lookup('east', 'HTTPRoute', 'shop', 'odd')).toEqual({ state: 'absent' });
  });

  it.each(eachOf<unknown>(null, {}, [], 5, 'x', { kind: 'Status' }))(
    'names a list that is %j, and shows the other kinds',
    async answer => {
      const { api, store, serve } = setUp();
      serve('east');
      api.answer('east', `${GROUP}/v1/gateways`, answer);
      store.retain(['east'], ['HTTPRoute', 'Gateway']);
      await settle();
      const [status] = store.statuses(['east']);
      expect(status.phase).toBe('partial');
      expect(status.missing).toMatchObject([
        {
          kind: 'Gateway',
          forbidden: false,
          message: expect.stringContaining('Gateway') as string,
        },
      ]);
      expect(names(store, ['east'])).toEqual(['east/web']);
    }
  );

  it.each(eachOf<unknown>(null, {}, [], 5, 'x'))(
    'names a cluster whose /apis is %j',
    async answer => {
      const { api, store, serve } = setUp();
      serve('east');
      serve('west');
      api.answer('east', '/apis', answer);
      store.retain(['east', 'west'], ['HTTPRoute']);
      await settle();
      const [east, west] = store.statuses(['east', 'west']);
      expect(east.phase).toBe('failing');
      expect(east.message).toContain('/apis is not a discovery document');
      expect(west.phase).toBe('ready');
    }
  );
});
