import { describe, expect, it } from 'vitest';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { Box } from '../../../src/graph/layout/model';
import { type CaptionPlaces, captionsOf } from '../../../src/graph/look/captions';
import { placeEdge } from '../../../src/graph/look/placeEdge';
import { layoutOf } from '../layout/support';
import { edge, graph, idOf, listenerRowsOf, node } from '../support/graphs';

const drawn = graph(
  [
    node('gateway', 'gw', listenerRowsOf('http', 'https')),
    node('route', 'web'),
    node('route', 'cart'),
    node('backend', 'one'),
  ],
  [
    { ...edge('attachment', 'gw#http', 'web'), status: 'False', reason: 'NotAllowedByListeners' },
    { ...edge('attachment', 'gw#https', 'web'), status: 'False', reason: 'NotAllowedByListeners' },
    { ...edge('attachment', 'gw', 'web'), status: 'Unknown', reason: 'NotRead' },
    edge('attachment', 'gw#http', 'cart'),
    { ...edge('backend', 'web', 'one'), share: 0.5 },
    { ...edge('backend', 'cart', 'one'), share: 0.25 },
  ]
);

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('Captions', () => {
  const layout = layoutOf(drawn);
  const index = GraphIndex.of(drawn);
  const places: CaptionPlaces = {
    edges: drawn.edges.flatMap(item => placeEdge(item, id => index.node(id), layout) ?? []),
    node: id => index.node(id),
    box: id => layout.boxes.get(id),
  };
  const captions = captionsOf(places, [idOf('one', 'east')], {
    ofEdge: ({ status, reason, share }) =>
      status === 'True' ? (share === undefined ? '' : String(share)) : reason,
    ofNode: () => 'Gone',
  });

  it('show text that several lines share only once, in a free place above the box', () => {
    const above = captions.filter(({ anchor }) => anchor === 'start');
    expect(above.map(({ text, tone }) => [text, tone])).toEqual([
      ['Gone', 'unknown'],
      ['NotAllowedByListeners · NotRead', 'refused'],
    ]);
    expect(above[1]?.edges).toHaveLength(3);
    above.forEach(({ x, y, room = 0 }) => {
      const caption = { x, y: y - 8, width: room, height: 16 };
      layout.boxes.forEach(box => expect(overlaps(caption, box)).toBe(false));
    });
  });

  it('are at most as wide as their box', () => {
    const web = layout.boxes.get(idOf('web', 'east'));
    const caption = captions.find(({ text }) => text.startsWith('NotAllowed'));
    expect([caption?.x, caption?.room]).toEqual([web?.x, web?.width]);
  });

  it('of shares are at the ends of their lines, one above the other', () => {
    const [first, second] = captions.filter(({ anchor }) => anchor === 'end');
    expect([first?.text, second?.text]).toEqual(['0.5', '0.25']);
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeGreaterThanOrEqual(16);
  });
});
