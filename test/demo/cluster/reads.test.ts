// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { route, routesPath, shopRoutesPath, startApi, type TestApi } from '../support';

let api: TestApi;

beforeEach(async () => {
  api = await startApi({ watchWindow: 50 });
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    api.cluster.apply(route(name, { tier: name < 'c' ? 'front' : 'back', [name]: 'yes' }));
  }
  api.cluster.apply(route('f', {}, 'payments'));
});
afterEach(() => api.close());

const namesOf = async (path: string) => {
  const { body } = await api.ask(path);
  return body.items.map(item => item.metadata.name).join('');
};

describe('list', () => {
  it('contains one namespace or all, each item with its kind', async () => {
    expect(await namesOf(routesPath)).toBe('fabcde');
    expect(await namesOf(shopRoutesPath)).toBe('abcde');
    const { body } = await api.ask(shopRoutesPath);
    expect(body).toMatchObject({
      kind: 'HTTPRouteList',
      apiVersion: 'gateway.networking.k8s.io/v1',
    });
    expect(body.items[0]).toMatchObject({ kind: 'HTTPRoute', metadata: { generation: 1 } });
  });

  it('omits the kind of items in built-in lists', async () => {
    const { body } = await api.ask('/api/v1/namespaces');
    expect(body.kind).toBe('NamespaceList');
    expect(body.items[0].kind).toBeUndefined();
  });

  it('shows one point in time over all pages', async () => {
    const first = (await api.ask(`${shopRoutesPath}?limit=2`)).body;
    expect(first.metadata.remainingItemCount).toBe(3);
    api.cluster.delete('HTTPRoute', 'c', 'shop');
    api.cluster.apply(route('bb'));
    api.cluster.apply({ ...route('d'), spec: { hostnames: ['changed.example.com'] } });
    const next = `${shopRoutesPath}?limit=2&continue=${first.metadata.continue}`;
    const second = (await api.ask(next)).body;
    const last = (await api.ask(`${shopRoutesPath}?continue=${second.metadata.continue}`)).body;
    const pages = [first, second, last];
    expect(pages.flatMap(page => page.items.map(item => item.metadata.name)).join('')).toBe(
      'abcde'
    );
    expect(second.items[1].spec).toEqual({ hostnames: ['d.example.com'] });
    expect(new Set(pages.map(page => page.metadata.resourceVersion)).size).toBe(1);
    expect(last.metadata.continue).toBeUndefined();
  });

  it('answers 410 to an expired token, 400 to an invalid one', async () => {
    const { body } = await api.ask(`${shopRoutesPath}?limit=2`);
    api.cluster.apply(route('g'));
    api.cluster.compact();
    const old = await api.ask(`${shopRoutesPath}?limit=2&continue=${body.metadata.continue}`);
    expect(old).toMatchObject({ code: 410, body: { kind: 'Status', reason: 'Expired' } });
    const bad = await api.ask(`${shopRoutesPath}?continue=nonsense`);
    expect(bad).toMatchObject({ code: 400, body: { reason: 'BadRequest' } });
  });

  it.each([
    ['labelSelector=tier%3Dfront', 'ab'],
    ['labelSelector=tier!%3Dfront', 'fcde'],
    ['labelSelector=tier+in+(front,+other),a', 'a'],
    ['labelSelector=tier+notin+(front)', 'fcde'],
    ['labelSelector=!tier', 'f'],
    ['labelSelector=c', 'c'],
    ['fieldSelector=metadata.name%3Db', 'b'],
    ['fieldSelector=metadata.namespace!%3Dshop', 'f'],
  ])('selects by %s', async (query, names) => {
    expect(await namesOf(`${routesPath}?${query}`)).toBe(names);
  });

  it.each(['labelSelector=a+b+c', 'fieldSelector=spec.x%3D1', 'limit=-1'])(
    'refuses %s',
    async query => {
      expect(await api.ask(`${routesPath}?${query}`)).toMatchObject({ code: 400 });
    }
  );

  it('selects events by the object that they involve', async () => {
    for (const name of ['one', 'two']) {
      const metadata = { name, namespace: 'shop' };
      api.cluster.apply({ apiVersion: 'v1', kind: 'Event', metadata, involvedObject: { name } });
    }
    const path = '/api/v1/namespaces/shop/events?fieldSelector=involvedObject.name%3Dtwo';
    expect(await namesOf(path)).toBe('two');
  });

  it('contains only metadata if requested', async () => {
    const accept = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
    const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
    const { body } = await api.ask(path, { headers: { Accept: accept } });
    expect(body.kind).toBe('PartialObjectMetadataList');
    expect(Object.keys(body.items[0])).toEqual(['kind', 'apiVersion', 'metadata']);
  });
});
