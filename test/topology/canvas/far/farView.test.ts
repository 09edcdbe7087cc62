import { expect, it } from 'vitest';
import type { PlacedEdge } from '../../../../src/graph';
import { farEdges } from '../../../../src/topology/canvas/far/farView';
import { edge } from '../../../graph/support/graphs';

function placed(id: string, changes: object = {}): PlacedEdge {
  return { edge: { ...edge('attachment', 'gw', 'web'), id, ...changes } } as unknown as PlacedEdge;
}

function drawn(edges: readonly PlacedEdge[]): string[] {
  return farEdges(edges).map(({ edge: { id } }) => id);
}

it('At low zoom, problems are drawn last, and alone if there are too many lines', () => {
  const refused = placed('refused', { status: 'False' });
  const aside = placed('aside', { status: 'False', aside: true });
  expect(drawn([refused, aside, placed('fine')])).toEqual(['aside', 'fine', 'refused']);
  const many = Array.from({ length: 2_000 }, (_, place) => placed(String(place)));
  expect(drawn([...many, refused])).toEqual(['refused']);
});
