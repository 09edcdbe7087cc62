import { describe, expect, it } from 'vitest';
import { allow, findingsOf, gateway, listener, namespace, route } from '../../objects';

const CODE = 'ListenerUnused';
const gw = gateway('infra/gw', [
  listener('a', allow('All')),
  listener('b', { port: 81, ...allow('All') }),
]);
const to = (sectionName: string) =>
  route('shop/web', [{ namespace: 'infra', name: 'gw', sectionName }]);
const names = (
  ...args: Parameters<typeof findingsOf> extends [string, ...infer Rest] ? Rest : never
) => findingsOf(CODE, ...args).map(({ path }) => path);

describe(CODE, () => {
  it('informs about a listener without attached routes', () => {
    expect(names([gw, to('a')])).toEqual(['.spec.listeners[1]']);
    expect(names([gw])).toHaveLength(2);
  });

  it('is silent if routes were not read', () => {
    expect(names([gw], { partial: true })).toEqual([]);
  });

  it('is silent if the attachment of a route is unknown', () => {
    const selecting = gateway('infra/gw', [
      listener('a', allow('Selector', { matchLabels: { team: 'shop' } })),
    ]);
    const objects = [selecting, to('a')];
    expect(names(objects, { strict: true })).toEqual([]);
    expect(names([...objects, namespace('shop', { team: 'x' })])).toHaveLength(1);
    expect(names([...objects, namespace('shop', { team: 'shop' })])).toEqual([]);
  });

  it('is silent for a listener that cannot accept any route', () => {
    const none = listener('a', { protocol: 'example.com/bar' });
    expect(names([gateway('infra/gw', [none])])).toEqual([]);
  });
});
