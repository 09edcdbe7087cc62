import { describe, expect, it } from 'vitest';
import { failureKind, OddAnswer } from '../../src/kube/clusterApi';
import { readFeedList } from '../../src/kube/feedList';
import { FakeApi, item, listOf } from '../fleet/fakeApi';
import { eachOf, ODD_VALUES } from './answers/oddValues';

const PATH = '/apis/gateway.networking.k8s.io/v1/httproutes';
const TARGET = {
  kind: 'HTTPRoute',
  apiVersion: 'gateway.networking.k8s.io/v1',
  path: PATH,
} as const;

function read(...pages: unknown[]) {
  const api = new FakeApi();
  api.answer('east', PATH, () => (pages.length > 1 ? pages.shift() : pages[0]));
  return readFeedList(api, 'east', TARGET);
}

describe('readFeedList', () => {
  it.each(eachOf(...ODD_VALUES))('reports that %j is not a list', async answer => {
    const failed = await read(answer).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(OddAnswer);
    expect(failureKind(failed)).toBe('failed');
    expect(String(failed)).toContain('not a list of HTTPRoute');
  });

  it.each([
    [{ ...listOf([]), items: 'x' }, '.items is "x"'],
    [{ ...listOf([]), items: {} }, '.items is {…}'],
    [{ ...listOf([]), metadata: [] }, '.metadata is […]'],
    [{ kind: 'Status', status: 'Success' }, '.kind is "Status"'],
    [{ ...listOf([]), kind: 'GatewayList' }, '.kind is "GatewayList"'],
    [{ ...listOf([]), metadata: { resourceVersion: 7 } }, '.metadata.resourceVersion is 7'],
    [{ ...listOf([]), metadata: { continue: {} } }, '.metadata.continue is {…}'],
  ])('names the malformed field of %j', async (answer, said) => {
    await expect(read(answer)).rejects.toThrow(said);
  });

  it('reads null as the items of an empty list', async () => {
    expect(await read({ ...listOf([]), items: null })).toMatchObject({ items: [], malformed: [] });
  });

  it('leaves out malformed items and reports them', async () => {
    const bad = { ...item('bad'), metadata: { name: 'bad', namespace: 'shop', labels: [] } };
    const { items, malformed } = await read(listOf([item('a'), null, 'x', bad, item('b')]));
    expect(items.map(({ metadata }) => metadata.name)).toEqual(['a', 'b']);
    expect(malformed.map(({ name, value }) => [name, value])).toEqual([
      [undefined, 'null'],
      [undefined, '"x"'],
      ['bad', '[…]'],
    ]);
  });

  it('ends a list whose pages repeat', async () => {
    const page = { ...listOf([item('a')]), metadata: { continue: 'more' } };
    await expect(read(page)).rejects.toThrow('repeats a page');
  });
});
