import { edgeLabel } from '../../edgeLabel';
import { edgeStyle, type EdgeTone } from '../../edgeStyle';
import type { PlacedEdge } from '../../placeEdge';
import type { ExportWords } from '../words';
import { drawText } from './text';
import { element } from './xml';

const CAPTION_SIZE = 10;
const CAPTION_GAP = 6;
const CAPTION_HEIGHT = 14;
const BASELINE = 3.5;
// Left of the way down from a Gateway to its ListenerSets.
const ELBOW_CAPTION = 12;

// What is wrong is drawn last, so that nothing hides it.
const ORDER: readonly EdgeTone[] = ['aside', 'plain', 'unknown', 'refused'];

/**
 * Draws the lines of edges.
 *
 * @param edges - In any order.
 */
export function drawLines(edges: readonly PlacedEdge[]): string {
  const rank = ({ edge }: PlacedEdge) => ORDER.indexOf(edgeStyle(edge).tone);
  return [...edges]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ edge, path }) => {
      const { tone, width, dashes } = edgeStyle(edge);
      const kind = tone === 'plain' && edge.kind === 'attachment' ? ' attachment' : '';
      return element('path', {
        class: `edge ${tone}${kind}`,
        d: path,
        'stroke-width': width,
        'stroke-dasharray': dashes,
      });
    })
    .join('\n');
}

/**
 * Draws what stands beside edges: at their ends, one above the other; what several edges of a node
 * say alike is said once.
 *
 * @param edges - In their order.
 * @param words - In the language of the reader.
 */
export function drawCaptions(edges: readonly PlacedEdge[], words: ExportWords): string {
  const said = new Map<string, string[]>();
  return edges
    .flatMap(({ edge, start, end, elbow }) => {
      const { tone } = edgeStyle(edge);
      const text = tone === 'unknown' ? '?' : edgeLabel(edge, words);
      const known = said.get(edge.to.node) ?? [];
      if (text === '' || known.includes(text)) return [];
      said.set(edge.to.node, [...known, text]);
      const y = end.y + BASELINE - known.length * CAPTION_HEIGHT;
      const x = elbow === undefined ? end.x : elbow.gateway.x + ELBOW_CAPTION;
      return drawText(text, x - CAPTION_GAP, y, {
        size: CAPTION_SIZE,
        classes: `caption ${tone === 'refused' ? 'problem' : 'quiet'}`,
        // Beside an elbow there is all the room that it needs.
        room: elbow === undefined ? end.x - start.x - 2 * CAPTION_GAP : undefined,
        anchor: 'end',
      });
    })
    .join('\n');
}
