import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, parent, route } from '../../objects';
import { textsOf } from '../../text';

const CODE = 'RouteKindConflict';

function named(kind: string, name: string, hostnames: readonly string[], year = 2020) {
  return route(
    `infra/${name}`,
    [parent('gw')],
    { hostnames },
    { kind, metadata: { creationTimestamp: `${year}-01-01T00:00:00Z` } }
  );
}

describe('RouteKindConflict', () => {
  it('names both routes, the older one as the accepted one', () => {
    const objects = [
      gateway(),
      named('GRPCRoute', 'api', ['*.example.com'], 2021),
      named('HTTPRoute', 'web', ['shop.example.com'], 2020),
    ];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)[0]).toContain(
      'HTTPRoute infra/web and GRPCRoute infra/api both use shop.example.com on listener http of Gateway infra/gw.'
    );
    expect(found[0]).toMatchObject({
      severity: 'warning',
      object: { kind: 'GRPCRoute', name: 'api' },
      path: '.spec.parentRefs[0]',
      related: [{ name: 'web' }],
    });
  });

  it('is silent for different hostnames, for one kind, and for a refused route', () => {
    const web = named('HTTPRoute', 'web', ['a.example.com']);
    const other = named('GRPCRoute', 'api', ['b.example.com', 'example.com']);
    expect(findingsOf(CODE, [gateway(), web, other])).toEqual([]);
    const same = named('HTTPRoute', 'same', ['a.example.com']);
    expect(findingsOf(CODE, [gateway(), web, same])).toEqual([]);
    const far = route(
      'far/api',
      undefined,
      { hostnames: ['a.example.com'] },
      { kind: 'GRPCRoute' }
    );
    expect(findingsOf(CODE, [gateway(), web, far])).toEqual([]);
  });

  it('is silent if the older route is not accepted itself', () => {
    const objects = [
      gateway(),
      named('HTTPRoute', 'first', ['a.example.com'], 2019),
      named('GRPCRoute', 'loses', ['a.example.com', 'b.example.com'], 2020),
      named('HTTPRoute', 'last', ['b.example.com'], 2021),
    ];
    expect(findingsOf(CODE, objects).map(({ object }) => object.name)).toEqual(['loses']);
  });

  it('finds the same as a comparison of all pairs', () => {
    const host = fc.constantFrom('a.b.c', 'b.c', '*.b.c', '*.c', 'x.c', '*.x.c', 'y.x.c');
    const hostnames = fc.array(host, { maxLength: 2 });
    const wants = fc.array(fc.record({ grpc: fc.boolean(), hostnames }), { maxLength: 8 });
    const meet = (a: string, b: string) =>
      a === b ||
      (a.startsWith('*.') && b.endsWith(a.slice(1))) ||
      (b.startsWith('*.') && a.endsWith(b.slice(1)));
    fc.assert(
      fc.property(wants, routes => {
        const accepted: typeof routes = [];
        const losers = routes.flatMap((one, index) => {
          const rival = accepted.some(
            other =>
              other.grpc !== one.grpc &&
              (one.hostnames.length === 0 ||
                other.hostnames.length === 0 ||
                one.hostnames.some(a => other.hostnames.some(b => meet(a, b))))
          );
          if (!rival) accepted.push(one);
          return rival ? [`r${index}`] : [];
        });
        const objects = routes.map(({ grpc, hostnames: names }, index) =>
          named(grpc ? 'GRPCRoute' : 'HTTPRoute', `r${index}`, names, 2000 + index)
        );
        const found = findingsOf(CODE, [gateway(), ...objects.reverse()]);
        expect(found.map(({ object }) => object.name).sort()).toEqual(losers.sort());
      }),
      { numRuns: 60 }
    );
  });
});
