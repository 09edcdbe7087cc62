import { type CaptionPlaces, captionsOf } from '../../look/captions';
import { edgeStyle, type EdgeTone } from '../../look/edgeStyle';
import type { PlacedEdge } from '../../look/placeEdge';
import { SMALL_TEXT } from '../../look/textSizes';
import type { GraphNode } from '../../model';
import type { Way } from '../../ways/way';
import type { PictureTexts } from '../pictureTexts';
import { drawText } from './text';
import { element } from './xml';

const BASELINE = 3.5;

// Problems are drawn last, so that nothing hides them.
const ORDER: readonly EdgeTone[] = ['aside', 'idle', 'plain', 'unknown', 'refused'];

// Additional width of a highlighted line.
const LIT_WIDTH = 1.5;

export function drawLines(
  edges: readonly PlacedEdge[],
  lit: Way | undefined,
  stale: ReadonlySet<string>
): string {
  const isLit = ({ edge }: PlacedEdge) => lit?.edges.has(edge.id) === true;
  const rank = (placed: PlacedEdge) =>
    ORDER.indexOf(edgeStyle(placed.edge).tone) + (isLit(placed) ? ORDER.length : 0);
  return [...edges]
    .sort((a, b) => rank(a) - rank(b))
    .map(placed => {
      const { edge, path } = placed;
      const { tone, width, dashes } = edgeStyle(edge);
      const kind = tone === 'plain' && edge.kind === 'attachment' ? ' attachment' : '';
      const dim = lit !== undefined && !isLit(placed) ? ' dim' : '';
      return element('path', {
        class: `edge ${tone}${kind}${dim}${stale.has(edge.cluster) ? ' stale' : ''}`,
        d: path,
        'stroke-width': isLit(placed) ? width + LIT_WIDTH : width,
        'stroke-dasharray': dashes,
      });
    })
    .join('\n');
}

/**
 * Draws the texts beside lines and above boxes.
 *
 * @param shown - The nodes that are drawn.
 */
export function drawCaptions(
  places: CaptionPlaces,
  shown: ReadonlyArray<{ readonly node: GraphNode }>,
  texts: PictureTexts,
  lit: Way | undefined
): string {
  const nodes = shown.map(({ node }) => node.id);
  return captionsOf(places, nodes, { ofEdge: texts.edge, ofNode: texts.presence })
    .map(({ text, tone, edges, x, y, anchor, room }) => {
      const dim = lit === undefined || edges.some(id => lit.edges.has(id)) ? '' : ' dim';
      return drawText(text, x, y + BASELINE, {
        size: SMALL_TEXT,
        classes: `caption ${tone === 'refused' ? 'problem' : 'quiet'}${dim}`,
        room,
        anchor,
      });
    })
    .join('\n');
}
