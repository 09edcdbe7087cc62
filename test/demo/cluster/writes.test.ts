// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { route, shopRoutesPath, startApi, type TestApi } from '../support';

let api: TestApi;
const webPath = `${shopRoutesPath}/web`;
const merge = { 'Content-Type': 'application/merge-patch+json' };

beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const create = (name = 'web') =>
  api.ask(shopRoutesPath, { method: 'POST', body: { ...route(name), status: { parents: [] } } });

describe('create', () => {
  it('fills in server-side fields, and drops the status', async () => {
    const { code, body } = await create();
    expect(code).toBe(201);
    expect(body.metadata).toMatchObject({ generation: 1, uid: expect.any(String) as string });
    expect(body.status).toBeUndefined();
  });

  it('names objects by generateName', async () => {
    const body = { metadata: { generateName: 'web-' }, spec: {} };
    const answer = await api.ask(shopRoutesPath, { method: 'POST', body });
    expect(answer.body.metadata.name).toMatch(/^web-[a-z0-9]{5}$/);
  });

  it('writes nothing in a dry run', async () => {
    await api.ask(`${shopRoutesPath}?dryRun=All`, { method: 'POST', body: route('web') });
    expect((await api.ask(webPath)).code).toBe(404);
  });

  it.each([
    ['an existing object', 409, 'AlreadyExists', shopRoutesPath, route('old')],
    ['a missing name', 422, 'Invalid', shopRoutesPath, { metadata: {} }],
    ['an invalid name', 422, 'Invalid', shopRoutesPath, route('Web_1')],
    ['another namespace', 400, 'BadRequest', shopRoutesPath, route('web', {}, 'infra')],
    ['another version', 400, 'BadRequest', shopRoutesPath, { ...route('w'), apiVersion: 'v2' }],
    ['a body that is not an object', 400, 'BadRequest', shopRoutesPath, 'text'],
    [
      'a missing namespace',
      404,
      'NotFound',
      shopRoutesPath.replace('shop', 'nowhere'),
      { metadata: { name: 'web' } },
    ],
  ])('refuses %s', async (_what, code, reason, path, body) => {
    await create('old');
    const answer = await api.ask(path, { method: 'POST', body });
    expect(answer).toMatchObject({
      code,
      body: { kind: 'Status', status: 'Failure', reason, code },
    });
  });
});

describe('update and patch', () => {
  it('accepts the current version only', async () => {
    const { body } = await create();
    const changed = { ...body, spec: { hostnames: ['new.example.com'] } };
    const first = await api.ask(webPath, { method: 'PUT', body: changed });
    expect(first).toMatchObject({ code: 200, body: { metadata: { generation: 2 } } });
    const second = await api.ask(webPath, { method: 'PUT', body: changed });
    expect(second).toMatchObject({
      code: 409,
      body: {
        reason: 'Conflict',
        message:
          'Operation cannot be fulfilled on httproutes.gateway.networking.k8s.io "web": the ' +
          'object has been modified; please apply your changes to the latest version and try again',
      },
    });
    const without = { ...changed, metadata: { name: 'web' } };
    expect((await api.ask(webPath, { method: 'PUT', body: without })).code).toBe(422);
  });

  it('separates the status from the rest', async () => {
    const { body } = await create();
    const status = { parents: [{ controllerName: 'example.com/c' }] };
    const changed = { ...body, spec: {}, status };
    const written = await api.ask(`${webPath}/status`, { method: 'PUT', body: changed });
    expect(written.body).toMatchObject({ status, spec: body.spec, metadata: { generation: 1 } });
    const patch = { spec: { hostnames: [] }, status: { parents: [] } };
    const patched = await api.ask(webPath, { method: 'PATCH', body: patch, headers: merge });
    expect(patched.body).toMatchObject({ status, spec: { hostnames: [] } });
    expect(patched.body.metadata.generation).toBe(2);
  });

  it('writes nothing if nothing changes', async () => {
    const { body } = await create();
    const same = await api.ask(webPath, { method: 'PATCH', body: { spec: {} }, headers: merge });
    expect(same.body.metadata.resourceVersion).toBe(body.metadata.resourceVersion);
  });

  it('accepts JSON patches and server-side apply, but no strategic merge patch of a custom resource', async () => {
    await create();
    const patch = (type: string, body: unknown, path = webPath) =>
      api.ask(path, { method: 'PATCH', body, headers: { 'Content-Type': `application/${type}` } });
    const add = [{ op: 'replace', path: '/spec/hostnames/0', value: 'b.example.com' }];
    expect((await patch('json-patch+json', add)).body.spec).toEqual({
      hostnames: ['b.example.com'],
    });
    const wrong = [{ op: 'test', path: '/spec/hostnames/0', value: 'x' }];
    expect((await patch('json-patch+json', wrong)).code).toBe(422);
    expect((await patch('strategic-merge-patch+json', {})).code).toBe(415);
    const fresh = `${shopRoutesPath}/fresh`;
    expect((await patch('apply-patch+yaml', route('fresh'), fresh)).code).toBe(201);
    expect((await patch('apply-patch+yaml', route('fresh', { a: 'b' }), fresh)).body).toMatchObject(
      {
        metadata: { labels: { a: 'b' } },
      }
    );
    expect((await patch('merge-patch+json', {}, `${shopRoutesPath}/none`)).code).toBe(404);
  });
});

describe('delete', () => {
  it('answers a Status, then 404', async () => {
    await create();
    const first = await api.ask(webPath, { method: 'DELETE' });
    expect(first).toMatchObject({
      code: 200,
      body: { status: 'Success', details: { name: 'web' } },
    });
    const second = await api.ask(webPath, { method: 'DELETE' });
    expect(second.body.message).toBe('httproutes.gateway.networking.k8s.io "web" not found');
  });

  it('checks preconditions', async () => {
    await create();
    const body = { preconditions: { uid: 'another' } };
    expect((await api.ask(webPath, { method: 'DELETE', body })).code).toBe(409);
  });

  it('waits for finalizers', async () => {
    api.cluster.apply({
      ...route('web'),
      metadata: { ...route('web').metadata, finalizers: ['x/y'] },
    });
    await api.ask(webPath, { method: 'DELETE' });
    expect((await api.ask(webPath)).body.metadata.deletionTimestamp).toBeDefined();
    const body = { metadata: { finalizers: null } };
    await api.ask(webPath, { method: 'PATCH', body, headers: merge });
    expect((await api.ask(webPath)).code).toBe(404);
  });

  it('deletes the objects of a namespace with it', async () => {
    await create();
    expect((await api.ask('/api/v1/namespaces/shop', { method: 'DELETE' })).code).toBe(200);
    expect(api.cluster.list('HTTPRoute')).toEqual([]);
  });

  it('deletes a collection by its selector', async () => {
    api.cluster.apply(route('one', { a: 'b' }));
    api.cluster.apply(route('two'));
    await api.ask(`${shopRoutesPath}?labelSelector=a%3Db`, { method: 'DELETE' });
    expect(api.cluster.list('HTTPRoute').map(o => o.metadata.name)).toEqual(['two']);
  });
});

describe('an unknown path or method', () => {
  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/apis/gateway.networking.k8s.io/v1/gatewayroutes', 404],
    ['GET', '/apis/gateway.networking.k8s.io/v1/httproutes/web', 404],
    ['GET', '/apis/gateway.networking.k8s.io/v1/namespaces/shop/gatewayclasses/x', 404],
    ['GET', '/api/v1/namespaces/%E0%A4%A/pods', 404],
    ['POST', `${shopRoutesPath}/web`, 405],
    ['PUT', shopRoutesPath, 405],
    ['OPTIONS', shopRoutesPath, 405],
  ])('%s %s is %i', async (method, path, code) => {
    expect((await api.ask(path, { method })).code).toBe(code);
  });
});
