import { expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import { GraphIndex } from '../../../src/graph';
import { edgeRows } from '../../../src/topology/panel/edgeRows';
import { edge, graph, listenerRowsOf, node } from '../../graph/support/graphs';

it('The table has one row for each line, worst first', () => {
  const line = edge('attachment', 'gw#http', 'web');
  const edges = [
    { ...line, id: 'aside', status: 'False', aside: true } as const,
    line,
    { ...line, id: 'unknown', status: 'Unknown' } as const,
    { ...line, id: 'refused', status: 'False' } as const,
  ];
  const nodes = [node('gateway', 'gw', listenerRowsOf('http')), node('route', 'web')];
  const rows = edgeRows(GraphIndex.of(graph(nodes, edges)), fillText);
  expect(rows.map(({ status }) => status)).toEqual([
    'Refused',
    'Unknown',
    'Attached',
    'Not for this listener',
  ]);
  expect(rows[0]).toMatchObject({
    cluster: 'east',
    from: 'Gateway · default gw: http HTTP:80',
    to: 'HTTPRoute · default web',
    kind: 'Attaches to',
  });
});
