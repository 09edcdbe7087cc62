import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createRouteSearch,
  readRouteStart,
  routeSearchOf,
  typedParent,
} from '../../../src/components/links/createRouteLink';

const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,10}$/);
const optional = fc.option(name, { nil: undefined });

it('reads back every start that it wrote', () => {
  const parent = fc
    .record({
      kind: fc.constantFrom(undefined, 'ListenerSet' as const),
      name,
      namespace: optional,
      sectionName: optional,
    })
    .map(found => JSON.parse(JSON.stringify(found)) as typeof found);
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom('HTTPRoute', 'GRPCRoute', ''),
        namespace: fc.oneof(name, fc.constant('')),
        name: fc.oneof(name, fc.constant('')),
        parents: fc.array(parent),
        hostnames: fc.array(name),
        into: fc.array(name),
        edit: fc.oneof(name, fc.constant('')),
      }),
      start => {
        expect(readRouteStart(createRouteSearch(start))).toEqual(start);
      }
    )
  );
});

it('reads a parent as people type it', () => {
  expect(typedParent(' infra/public/https ')).toEqual({
    namespace: 'infra',
    name: 'public',
    sectionName: 'https',
  });
  expect(typedParent('infra/public')).toEqual({ namespace: 'infra', name: 'public' });
  ['', 'public', 'a/b/c/d', 'a b/c'].forEach(text => expect(typedParent(text)).toBeUndefined());
});

it('starts from a Namespace or a Gateway, and edits a route that the form knows', () => {
  const group = 'gateway.networking.k8s.io';
  const of = (ref: Parameters<typeof routeSearchOf>[0]) => routeSearchOf(ref, 'east');
  expect(of({ group: '', kind: 'Namespace', name: 'shop' })).toBe('namespace=shop&into=east');
  expect(of({ group, kind: 'Gateway', namespace: 'infra', name: 'gw' })).toBe(
    'parent=infra%2Fgw&into=east'
  );
  expect(of({ group, kind: 'HTTPRoute', namespace: 'shop', name: 'web' })).toBe(
    'kind=HTTPRoute&namespace=shop&name=web&edit=east'
  );
  expect(of({ group, kind: 'TCPRoute', namespace: 'shop', name: 'web' })).toBeUndefined();
  expect(of({ group: 'x.io', kind: 'Gateway', namespace: 'a', name: 'b' })).toBeUndefined();
});
