import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidingCheck } from '../../../src/analysis/answers/decidingCheck';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { Graph, GraphEdge } from '../../../src/graph/model';
import { draw, drawPart, evaluatedWith, graphOf, readInPart } from '../../graph/support/fleets';
import { runs } from '../arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  parent,
  route,
  service,
} from '../objects';

const open = allow('All');

function attachment({ edges }: Graph): GraphEdge {
  const [first, ...more] = edges.filter(({ kind }) => kind === 'attachment');
  if (first === undefined || more.length > 0) throw new Error('expected exactly one attachment');
  return first;
}

function decides(...objects: readonly KubernetesObject[]): string | undefined {
  const check = decidingCheck(attachment(graphOf(objects)));
  return check === undefined ? undefined : `${check.check} ${check.status} ${check.reason}`;
}

describe('The deciding check of an attachment', () => {
  it('is the namespace if a listener accepts its own namespace only', () => {
    const found = decidingCheck(attachment(graphOf([gateway(), route()])));
    expect(found).toMatchObject({
      check: 'namespace',
      status: 'False',
      reason: 'NotAllowedByListeners',
      message: { params: { namespace: 'shop', own: 'infra', listener: 'http' } },
    });
  });

  it.each([
    ['hostname', [listener('http', { hostname: 'a.test', ...open })], { hostnames: ['b.test'] }],
    ['protocol', [listener('tcp', { protocol: 'TCP', ...open })], {}],
    [
      'kind',
      [
        listener('http', {
          allowedRoutes: { ...(open.allowedRoutes as object), kinds: [{ kind: 'GRPCRoute' }] },
        }),
      ],
      {},
    ],
  ])('is the %s', (name, listeners, spec) => {
    expect(decides(gateway('infra/gw', listeners), route('shop/web', [parent()], spec))).toMatch(
      new RegExp(`^${name} False`)
    );
  });

  it('is the parent if it does not exist, or if its Gateway refuses the ListenerSet', () => {
    const toSet = route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    expect(decides(route())).toBe('parent False NoMatchingParent');
    expect(decides(toSet)).toBe('parent False NoMatchingParent');
    expect(decides(gateway(), listenerSet('infra/set'), toSet)).toBe('parent False NotAllowed');
  });

  it('is the port for a mesh’s Service', () => {
    const toPort = (port: number) =>
      route('shop/web', [parent('shop/cart', { group: '', kind: 'Service', port })]);
    expect(decides(service('shop/cart'), toPort(81))).toBe('port False NoMatchingParent');
    expect(decides(service('shop/cart'), toPort(80))).toBeUndefined();
  });

  it('is the class only if it does not exist, not if its acceptance is pending', () => {
    const classless = gateway('infra/gw', [listener()], { gatewayClassName: 'gone' });
    expect(decides(classless, route('infra/web'))).toBe('controller False GatewayClassNotFound');
    const pending = gatewayClass('example', { status: {} });
    const labels = gateway('infra/gw', [
      listener('http', allow('Selector', { matchLabels: { team: 'shop' } })),
    ]);
    const evaluation = evaluatedWith(
      [pending, labels, route()],
      [['', 'Namespace', { state: 'none', cause: 'forbidden' }]]
    );
    expect(decidingCheck(attachment(draw({ east: evaluation })))).toMatchObject({
      check: 'namespace',
      status: 'Unknown',
      missing: { kind: 'Namespace', name: 'shop' },
    });
  });

  it('does not exist if no listener has the name, or the route is attached', () => {
    const missing = route('infra/web', [parent('infra/gw', { sectionName: 'https' })]);
    expect(decides(gateway(), missing)).toBeUndefined();
    expect(decides(gateway(), route('infra/web'))).toBeUndefined();
  });

  it('exists for every listener that refuses a route, and matches the reason of the edge', () => {
    let found = 0;
    fc.assert(
      fc.property(readInPart, part => {
        drawPart(part).graph.edges.forEach(edge => {
          const check = decidingCheck(edge);
          const said =
            check === undefined
              ? 'nothing'
              : check.check === 'controller'
              ? 'Unknown Pending'
              : `${check.status} ${check.reason}`;
          if (edge.kind !== 'attachment' || edge.status === 'True') expect(said).toBe('nothing');
          else if (edge.listener !== undefined) {
            found += 1;
            expect(said).toBe(`${edge.status} ${edge.reason}`);
          }
        });
      }),
      runs(50)
    );
    expect(found).toBeGreaterThan(100);
  });
});
