import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FleetItem } from '../../../../src/fleet/model';
import type { PageKind } from '../../../../src/gatewayApi/kinds';
import { searchFleet } from '../../../../src/pages/overview/search/searchFleet';

function item(cluster: string, kind: PageKind, path: string, spec: object = {}) {
  const [name = '', namespace] = path.split('/').reverse();
  const object = { kind, metadata: { namespace, name }, spec };
  return { cluster, stale: false, object } as unknown as FleetItem<PageKind>;
}

const ITEMS = [
  item('east', 'GatewayClass', 'envoy'),
  item('east', 'Gateway', 'infra/public', {
    listeners: [{ name: 'http' }, { name: 'https', hostname: '*.example.com' }],
  }),
  item('east', 'HTTPRoute', 'shop/public-site', { hostnames: ['www.example.com'] }),
  item('east', 'HTTPRoute', 'shop/cart', { hostnames: ['Shop.Example.com'] }),
  item('west', 'Gateway', 'infra/public', { listeners: [{ hostname: '*.example.com' }] }),
  item('west', 'HTTPRoute', 'shop/republic', { hostnames: ['news.example.org'] }),
  item('west', 'TCPRoute', 'data/public'),
];

const search = (typed: string, limits = { hosts: 5, objects: 15 }) => {
  const { hosts, objects, more } = searchFleet(ITEMS, typed, limits);
  return {
    hosts: hosts.map(({ hostname, clusters }) => [hostname, ...clusters].join(' ')),
    objects: objects.map(({ cluster, object: { kind, metadata } }) =>
      [kind, metadata.name, cluster].join(' ')
    ),
    more,
  };
};

describe('Objects', () => {
  it('of the exact name come first, then those whose name starts so, then the others', () => {
    expect(search('public').objects).toEqual([
      'Gateway public east',
      'Gateway public west',
      'TCPRoute public west',
      'HTTPRoute public-site east',
      'HTTPRoute republic west',
    ]);
  });

  it('are found by namespace and name, by kind, and by cluster, in any case', () => {
    expect(search('INFRA/pub').objects).toEqual(['Gateway public east', 'Gateway public west']);
    expect(search('tcproute').objects).toEqual(['TCPRoute public west']);
    expect(search('gateway west').objects).toEqual(['Gateway public west']);
    expect(search('gateway shop').objects).toEqual([]);
  });

  it('are found by a host that their hostname or wildcard covers', () => {
    expect(search('shop.example.com').objects).toEqual([
      'Gateway public east',
      'Gateway public west',
      'HTTPRoute cart east',
    ]);
  });
});

describe('Hosts', () => {
  it('a typed host comes first, with the clusters that name it', () => {
    expect(search('shop.example.com').hosts).toEqual(['shop.example.com east west']);
    expect(search('https://shop.example.com/cart?a=b').hosts).toEqual([
      'shop.example.com east west',
    ]);
    expect(search('unknown.example.net').hosts).toEqual(['unknown.example.net']);
  });

  it('are suggested from routes and listeners', () => {
    expect(search('example').hosts).toEqual([
      '*.example.com east west',
      'news.example.org west',
      'shop.example.com east west',
      'www.example.com east west',
    ]);
  });

  it('are not suggested for a name without a dot that no object has', () => {
    expect(search('cart').hosts).toEqual([]);
  });
});

it('says how many are left out', () => {
  expect(search('public', { hosts: 5, objects: 2 })).toMatchObject({ more: 3 });
  expect(search('example', { hosts: 1, objects: 15 })).toMatchObject({ more: 3 });
});

it('finds nothing for nothing', () => {
  expect(search('  ')).toEqual({ hosts: [], objects: [], more: 0 });
});

it('a longer text finds no other object', () => {
  const names = fc.stringMatching(/^[a-c]{1,4}$/);
  fc.assert(
    fc.property(fc.array(names, { maxLength: 20 }), names, names, (all, typed, rest) => {
      const items = all.map(name => item('east', 'HTTPRoute', `ns/${name}`));
      const limits = { hosts: 100, objects: 100 };
      const few = searchFleet(items, typed + rest, limits).objects;
      const many = searchFleet(items, typed, limits).objects;
      few.forEach(found => expect(many).toContain(found));
    })
  );
});
