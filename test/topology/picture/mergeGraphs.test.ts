import { describe, expect, it } from 'vitest';
import {
  mergeGraphs,
  silentClusters,
  staleClusters,
} from '../../../src/topology/picture/mergeGraphs';
import { edge, graph, node } from '../../graph/support/graphs';
import { statusOf } from '../support';

const NONE: ReadonlySet<string> = new Set();

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
    const merged = mergeGraphs(['east', 'north', 'west'], graphs, {
      stale: new Set(['north']),
      silent: NONE,
    });
    expect(merged.lanes).toEqual([
      { cluster: 'east', stale: false },
      { cluster: 'north', stale: true },
      { cluster: 'west', stale: false },
    ]);
    expect(merged.nodes).toEqual([...east.nodes, ...west.nodes]);
    expect(merged.edges).toEqual(east.edges);
  });

  it('has clusters last that give no objects, unless the last known ones are drawn', () => {
    const graphs = new Map([
      ['east', east],
      ['south', graph([], [], ['south'])],
    ]);
    const merged = mergeGraphs(['dead', 'south', 'slow', 'east'], graphs, {
      stale: NONE,
      silent: new Set(['dead', 'east', 'south']),
    });
    expect(merged.lanes.map(({ cluster }) => cluster)).toEqual(['slow', 'east', 'dead', 'south']);
  });

  it('omits clusters that are no longer selected', () => {
    const graphs = new Map([
      ['east', east],
      ['west', west],
    ]);
    expect(mergeGraphs(['west'], graphs, { stale: NONE, silent: NONE }).nodes).toEqual(west.nodes);
  });
});

it('Clusters that do not answer or require a login are stale', () => {
  const phases = ['ready', 'unreachable', 'loading', 'unauthenticated', 'partial'] as const;
  expect(staleClusters(phases.map(phase => statusOf(phase, phase)))).toEqual([
    'unreachable',
    'unauthenticated',
  ]);
});

it('Clusters without the Gateway API give no objects, and neither do those that do not answer', () => {
  const phases = ['ready', 'notInstalled', 'failing', 'loading', 'unreachable'] as const;
  expect(silentClusters(phases.map(phase => statusOf(phase, phase)))).toEqual([
    'notInstalled',
    'failing',
    'unreachable',
  ]);
});
