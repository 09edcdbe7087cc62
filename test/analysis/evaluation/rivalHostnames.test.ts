import { describe, expect, it } from 'vitest';
import { evaluateGiven, objectKey } from '../../../src/analysis';
import { meeting } from '../../../src/analysis/evaluation/rivalHostnames';
import { commonHostname } from '../../../src/analysis/objects/hosts/hostname';
import { gateway, gatewayClass, listener, parent, route } from '../objects';

const NAMES = [
  '*',
  '*.example.com',
  '*.a.example.com',
  'a.example.com',
  'b.a.example.com',
  'c.org',
];

const named = (kind: string, name: string, hostname: string, sectionName: string) =>
  route(
    `infra/${name}`,
    [parent('gw', { sectionName })],
    { hostnames: [hostname] },
    { kind, metadata: { creationTimestamp: '2020-01-01T00:00:00Z' } }
  );

describe('Hostnames of two kinds of routes', () => {
  it('meet exactly if they have a host in common', () => {
    NAMES.forEach(one =>
      NAMES.forEach(other =>
        expect(meeting([one])(other), `${one} and ${other}`).toBe(
          commonHostname(one, other) !== undefined
        )
      )
    );
  });

  it('meet on one listener only if routes of both kinds have them there', () => {
    const edge = gateway('infra/gw', [listener('one'), listener('two', { port: 81 })]);
    const refused = (section: string) => {
      const routes = [
        named('HTTPRoute', 'a', '*.example.com', 'one'),
        named('GRPCRoute', 'b', 'shop.example.com', section),
        named('GRPCRoute', 'c', 'other.org', 'one'),
      ];
      const evaluation = evaluateGiven([gatewayClass(), edge, ...routes], []);
      return [...evaluation.allRoutes().values()]
        .filter(({ parents }) => parents[0]?.accepted.reason === 'RouteKindConflict')
        .map(({ route: ref }) => objectKey(ref));
    };
    expect(refused('two')).toEqual([]);
    expect(refused('one')).toEqual(['GRPCRoute infra/b']);
  });
});
