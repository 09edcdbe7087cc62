import { type CaptionPlaces, captionsOf } from '../../look/captions';
import { edgeLabel } from '../../look/edgeLabel';
import { edgeStyle, type EdgeTone } from '../../look/edgeStyle';
import type { PlacedEdge } from '../../look/placeEdge';
import { SMALL_TEXT } from '../../look/textSizes';
import type { GraphEdge } from '../../model';
import type { ExportWords } from '../words';
import { drawText } from './text';
import { element } from './xml';

const BASELINE = 3.5;

// Problems are drawn last, so that nothing hides them.
const ORDER: readonly EdgeTone[] = ['aside', 'idle', 'plain', 'unknown', 'refused'];

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

export function drawCaptions(places: CaptionPlaces, words: ExportWords): string {
  const ofEdge = (edge: GraphEdge) =>
    edgeStyle(edge).tone === 'unknown' ? '?' : edgeLabel(edge, words);
  // The box of a missing object already has a note.
  return captionsOf(places, [], { ofEdge, ofNode: () => '' })
    .map(({ text, tone, x, y, anchor, room }) =>
      drawText(text, x, y + BASELINE, {
        size: SMALL_TEXT,
        classes: `caption ${tone === 'refused' ? 'problem' : 'quiet'}`,
        room,
        anchor,
      })
    )
    .join('\n');
}
