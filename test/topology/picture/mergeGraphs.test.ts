import { describe, expect, it } from 'vitest';
import { mergeGraphs, staleClusters } from '../../../src/topology/picture/mergeGraphs';
import { edge, graph, node } from '../../graph/support/graphs';
import { statusOf } from '../support';

describe('The graph of a fleet', () => {
  const east = graph(
    [node('gateway', 'gw'), node('route', 'web')],
    [edge('attachment', 'gw', 'web')]
  );
  const west = graph([node('gateway', 'gw', [], 'west')]);

  it('has one lane for each cluster in their order, even without a graph', () => {
    const graphs = new Map([
      ['west', west],
      ['east', east],
    ]);
    const merged = mergeGraphs(['east', 'north', 'west'], graphs, new Set(['north']));
    expect(merged.lanes).toEqual([
      { cluster: 'east', stale: false },
      { cluster: 'north', stale: true },
      { cluster: 'west', stale: false },
    ]);
    expect(merged.nodes).toEqual([...east.nodes, ...west.nodes]);
    expect(merged.edges).toEqual(east.edges);
  });

  it('omits clusters that are no longer selected', () => {
    const graphs = new Map([
      ['east', east],
      ['west', west],
    ]);
    expect(mergeGraphs(['west'], graphs, new Set()).nodes).toEqual(west.nodes);
  });
});

it('Clusters that do not answer or require a login are stale', () => {
  const phases = ['ready', 'unreachable', 'loading', 'unauthenticated', 'partial'] as const;
  expect(staleClusters(phases.map(phase => statusOf(phase, phase)))).toEqual([
    'unreachable',
    'unauthenticated',
  ]);
});
