// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { route, routesPath, shopRoutesPath, startApi, type TestApi, watch } from '../support';

let api: TestApi;

beforeEach(async () => {
  api = await startApi();
  api.cluster.apply(route('web'));
});
afterEach(() => api.close());

const mayList = async (namespace?: string) => {
  const resourceAttributes = {
    verb: 'list',
    group: 'gateway.networking.k8s.io',
    resource: 'httproutes',
    namespace,
  };
  const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
  const body = { spec: { resourceAttributes } };
  const answer = await api.ask(path, { method: 'POST', body });
  expect(answer).toMatchObject({ code: 201, body: { kind: 'SelfSubjectAccessReview' } });
  return (answer.body.status as { allowed: boolean }).allowed;
};

describe('forbidden', () => {
  it('refuses with the message of RBAC, and access reviews agree', async () => {
    expect(await mayList()).toBe(true);
    const rule = { resources: ['httproutes'], verbs: ['list', 'watch'], clusterScopeOnly: true };
    api.cluster.setFault({ kind: 'forbidden', rules: [rule] });
    expect((await api.ask(routesPath)).body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message:
        'httproutes.gateway.networking.k8s.io is forbidden: User "demo" cannot list resource ' +
        '"httproutes" in API group "gateway.networking.k8s.io" at the cluster scope',
      reason: 'Forbidden',
      details: { group: 'gateway.networking.k8s.io', kind: 'httproutes' },
      code: 403,
    });
    expect((await api.ask(shopRoutesPath)).code).toBe(200);
    expect([await mayList(), await mayList('shop')]).toEqual([false, true]);
  });

  it('names the namespace and object, and treats a Namespace as in itself', async () => {
    const rules = [{ resources: ['*'], verbs: ['get'], namespaces: ['shop'] }];
    api.cluster.setFault({ kind: 'forbidden', rules });
    expect((await api.ask(`${shopRoutesPath}/web`)).body.message).toContain(
      'httproutes.gateway.networking.k8s.io "web" is forbidden: User "demo" cannot get resource'
    );
    expect((await api.ask('/api/v1/namespaces/shop')).body.message).toBe(
      'namespaces "shop" is forbidden: User "demo" cannot get resource "namespaces" in API ' +
        'group "" in the namespace "shop"'
    );
    expect((await api.ask('/api/v1/namespaces/default')).code).toBe(200);
  });
});

describe('unauthorized', () => {
  it('answers 401 to requests without a token', async () => {
    api.cluster.setFault({ kind: 'unauthorized', token: 'abc' });
    for (const path of ['/version', '/apis', routesPath]) {
      expect((await api.ask(path)).body).toMatchObject({ message: 'Unauthorized', code: 401 });
    }
    await expect(watch(api.url, `${routesPath}?watch=1`)).rejects.toThrow('401');
    const headers = { Authorization: 'Bearer abc' };
    expect((await api.ask(routesPath, { headers })).code).toBe(200);
  });
});

describe('refused', () => {
  it('breaks watches and answers like a proxy without a server', async () => {
    const session = await watch(api.url, `${routesPath}?watch=1`);
    api.cluster.setFault({ kind: 'refused' });
    expect(await session.ended).toBe(1006);
    const answer = await fetch(api.url + routesPath);
    expect([answer.status, await answer.text()]).toEqual([502, '']);
    await expect(watch(api.url, `${routesPath}?watch=1`)).rejects.toThrow('502');
    api.cluster.clearFaults('refused');
    expect((await api.ask(routesPath)).code).toBe(200);
  });
});

describe('slow', () => {
  it('delays answers', async () => {
    api.cluster.setFault({ kind: 'slow', delayMs: 80 });
    const before = performance.now();
    await api.ask(routesPath);
    expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  });
});

it('keeps a log of requests', async () => {
  api.cluster.requests.length = 0;
  await api.ask(`${routesPath}?limit=1`);
  const session = await watch(api.url, `${routesPath}?watch=1`);
  session.close();
  expect(api.cluster.requests).toMatchObject([
    { method: 'GET', path: routesPath, watch: false },
    { method: 'GET', path: routesPath, watch: true },
  ]);
  expect(api.cluster.requests[0].query.get('limit')).toBe('1');
});

describe('oddAnswers', () => {
  it('replaces whole answers, and appends to lists', async () => {
    const bodies = { '/apis': null, '/api/v1/namespaces/kube-system': {} };
    api.cluster.setFault({ kind: 'oddAnswers', bodies, items: { [routesPath]: [null, 'x'] } });
    expect((await api.ask('/apis')).body).toBeNull();
    expect((await api.ask('/api/v1/namespaces/kube-system')).body).toEqual({});
    expect((await api.ask(routesPath)).body.items.slice(-2)).toEqual([null, 'x']);
    expect((await api.ask(`${shopRoutesPath}/web`)).body.kind).toBe('HTTPRoute');
  });
});
