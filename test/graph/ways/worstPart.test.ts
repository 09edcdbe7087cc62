import { describe, expect, it } from 'vitest';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { Graph } from '../../../src/graph/model';
import { worstPart } from '../../../src/graph/ways/worstPart';
import { allow, gateway, listener, parent, route, service } from '../../analysis/objects';
import { draw, evaluatedWith, graphOf, nodeOf } from '../support/fleets';

const open = allow('All');
const worst = (graph: Graph) => worstPart(GraphIndex.of(graph));

const closed = gateway('infra/closed', [listener('http')]);
const public_ = gateway('infra/public', [listener('http', open)]);

function refused(count: number) {
  return Array.from({ length: count }, (_, place) =>
    route(`shop/refused${place}`, [parent('infra/closed')])
  );
}

describe('The worst part of a picture', () => {
  it('is the Gateway with the most problems, with the routes that it refuses', () => {
    const graph = graphOf([
      public_,
      closed,
      route('shop/web', [parent('infra/public')], {
        rules: [{ backendRefs: [{ name: 'gone', port: 80 }] }],
      }),
      ...refused(3),
    ]);
    expect(worst(graph)).toEqual({
      center: nodeOf(graph, 'Gateway infra/closed').id,
      nodes: [0, 1, 2].map(place => nodeOf(graph, `HTTPRoute shop/refused${place}`).id),
    });
  });

  it('has the backends that do not exist', () => {
    const graph = graphOf([
      public_,
      route('shop/web', [parent('infra/public')], {
        rules: [{ backendRefs: [{ name: 'gone', port: 80 }] }],
      }),
    ]);
    expect(worst(graph)?.nodes).toContain(nodeOf(graph, 'backend Service shop/gone').id);
  });

  it('is not the Gateway that accepts a route which another one refuses', () => {
    const graph = graphOf([
      public_,
      closed,
      route('shop/both', [parent('infra/public'), parent('infra/closed')]),
    ]);
    expect(worst(graph)?.center).toBe(nodeOf(graph, 'Gateway infra/closed').id);
  });

  it('is in a cluster that answers', () => {
    const { nodes, edges } = draw({
      east: evaluatedWith([closed, ...refused(3)]),
      west: evaluatedWith([closed, ...refused(1)]),
    });
    const lanes = [
      { cluster: 'east', stale: true },
      { cluster: 'west', stale: false },
    ];
    expect(worst({ lanes, nodes, edges })?.center).toMatch(/^west/);
  });

  it('is unknown if nothing is worse, and none if all is well', () => {
    const objects = [
      public_,
      route('shop/web', [parent('infra/public')], {
        rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
      }),
    ];
    const unknown = graphOf(objects, { partial: true });
    expect(worst(unknown)?.center).toBe(nodeOf(unknown, 'Gateway infra/public').id);
    const well = graphOf([...objects, service('shop/web')]);
    expect(worst(well)).toBeUndefined();
  });
});
