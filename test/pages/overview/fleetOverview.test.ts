import { describe, expect, it } from 'vitest';
import type { ClusterStatus, FleetItem } from '../../../src/fleet/model';
import type { PageKind } from '../../../src/gatewayApi/kinds';
import { fleetOverview, inOrder } from '../../../src/pages/overview/fleetOverview';

function status(cluster: string, changes: Partial<ClusterStatus> = {}): ClusterStatus {
  return {
    cluster,
    phase: 'ready',
    reading: [],
    missing: [],
    malformed: [],
    versions: {},
    discovered: true,
    polled: [],
    ...changes,
  };
}

function item(cluster: string, kind: PageKind, name: string, body: object) {
  return {
    cluster,
    stale: false,
    object: { apiVersion: 'v1', kind, metadata: { name, namespace: 'ns' }, ...body },
  } as FleetItem<PageKind>;
}

const conditions = (type: string, value: string) => ({
  status: { conditions: [{ type, status: value, reason: 'R', message: 'M' }] },
});

describe('fleetOverview', () => {
  it('puts the worst cluster first', () => {
    const { clusters } = fleetOverview(
      [
        status('good'),
        status('bad'),
        status('gone', { phase: 'unreachable' }),
        status('bare', { phase: 'notInstalled' }),
      ],
      [item('bad', 'Gateway', 'gw', conditions('Accepted', 'False'))]
    );
    expect(clusters.map(summary => summary.status.cluster)).toEqual([
      'gone',
      'bad',
      'good',
      'bare',
    ]);
  });

  it('omits the second name of a cluster from the problems', () => {
    const broken = conditions('Programmed', 'False');
    const { problems, clusters } = fleetOverview(
      [status('east'), status('alias', { sameAs: 'east' })],
      [item('east', 'Gateway', 'gw', broken), item('alias', 'Gateway', 'gw', broken)]
    );
    expect(problems.map(problem => problem.cluster)).toEqual(['east']);
    expect(clusters.map(summary => summary.counts.Gateway)).toEqual([1, 1]);
  });

  it('handles the conditions that are good if False', () => {
    const listener = (type: string, value: string) => ({
      status: {
        conditions: [{ type: 'Accepted', status: 'True' }],
        listeners: [{ name: 'http', conditions: [{ type, status: value }] }],
      },
    });
    const { problems } = fleetOverview(
      [status('east')],
      [
        item('east', 'Gateway', 'fine', listener('Conflicted', 'False')),
        item('east', 'Gateway', 'clash', listener('Conflicted', 'True')),
      ]
    );
    expect(problems).toMatchObject([{ name: 'clash', about: 'http' }]);
  });

  it('counts a route as accepted if each of its parents accepts it', () => {
    const parent = (name: string, value: string) => ({
      parentRef: { name },
      conditions: [{ type: 'Accepted', status: value }],
    });
    const { clusters, notReconciled } = fleetOverview(
      [status('east')],
      [
        item('east', 'HTTPRoute', 'both', {
          spec: { parentRefs: [{ name: 'a' }, { name: 'b' }] },
          status: { parents: [parent('a', 'True'), parent('b', 'True')] },
        }),
        item('east', 'HTTPRoute', 'one', {
          spec: { parentRefs: [{ name: 'a' }, { name: 'b' }] },
          status: { parents: [parent('a', 'True')] },
        }),
      ]
    );
    expect(clusters[0]).toMatchObject({ routes: 2, acceptedRoutes: 1 });
    expect(notReconciled).toBe(1);
  });
});

it('an overview in a given order has its problems in that order too', () => {
  const broken = conditions('Programmed', 'False');
  const overview = fleetOverview(
    [status('a'), status('b', { phase: 'unreachable' })],
    [item('a', 'Gateway', 'one', broken), item('b', 'Gateway', 'two', broken)]
  );
  const { clusters, problems } = inOrder(overview, ['a', 'b']);
  expect(clusters.map(summary => summary.status.cluster)).toEqual(['a', 'b']);
  expect(problems.map(problem => problem.cluster)).toEqual(['a', 'b']);
});
