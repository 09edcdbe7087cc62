import type { Box } from '../layout/model';
import type { GraphEdge, GraphNode } from '../model';
import { edgeStyle, type EdgeTone } from './edgeStyle';
import type { PlacedEdge } from './placeEdge';

/** Words in the picture that are in no box. */
export interface Caption {
  /** Unique in the picture. */
  readonly key: string;
  readonly text: string;
  readonly tone: EdgeTone;
  /** Ids of the edges that it speaks of. */
  readonly edges: readonly string[];
  /** Where it begins, or ends, and the middle of its height. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** The space that it has; undefined for all that it needs. */
  readonly room: number | undefined;
}

/** What to write. */
export interface CaptionTexts {
  /** Of an edge; `''` for nothing. */
  readonly ofEdge: (edge: GraphEdge) => string;
  /** Of a node that something refers to and that is not there; `''` for nothing. */
  readonly ofNode: (node: GraphNode) => string;
}

/** The picture, as far as captions care. */
export interface CaptionPlaces {
  readonly edges: readonly PlacedEdge[];
  readonly node: (id: string) => GraphNode | undefined;
  readonly box: (id: string) => Box | undefined;
}

/** Height of a caption, in CSS pixels at zoom 1. */
export const CAPTION_HEIGHT = 16;
const CAPTION_GAP = 6;

interface Said {
  readonly texts: Set<string>;
  readonly edges: string[];
  readonly tones: Set<EdgeTone>;
}

/**
 * Places what is written beside boxes and lines. What is wrong or unknown stands above the box at
 * which the line ends, where no line goes; what several lines say alike is said once. A share of
 * requests stands at the end of its line, one above the other.
 *
 * @param places - The edges, and where everything is.
 * @param nodes - Ids of the nodes that may have something to say by themselves.
 * @param texts - What to write.
 * @returns The captions.
 */
export function captionsOf(
  { edges, node, box }: CaptionPlaces,
  nodes: readonly string[],
  { ofEdge, ofNode }: CaptionTexts
): Caption[] {
  const above = new Map<string, Said>();
  const saidAbove = (id: string) => {
    const known = above.get(id) ?? { texts: new Set(), edges: [], tones: new Set() };
    above.set(id, known);
    return known;
  };
  nodes.forEach(id => {
    const found = node(id);
    const text = found === undefined ? '' : ofNode(found);
    if (text === '') return;
    const said = saidAbove(id);
    said.texts.add(text);
    said.tones.add(found?.level === 'problem' ? 'refused' : 'unknown');
  });
  const captions: Caption[] = [];
  const atEnd = new Map<string, string[]>();
  edges.forEach(({ edge, end }) => {
    const text = ofEdge(edge);
    if (text === '') return;
    const { tone } = edgeStyle(edge);
    const { id, to } = edge;
    if (edge.status !== 'True') {
      const said = saidAbove(to.node);
      said.texts.add(text);
      said.edges.push(id);
      said.tones.add(tone);
      return;
    }
    const known = atEnd.get(to.node) ?? [];
    if (known.includes(text)) return;
    atEnd.set(to.node, [...known, text]);
    captions.push({
      key: id,
      text,
      tone,
      edges: [id],
      x: end.x - CAPTION_GAP,
      y: end.y - known.length * CAPTION_HEIGHT,
      anchor: 'end',
      room: undefined,
    });
  });
  above.forEach((said, id) => {
    const place = box(id);
    if (place === undefined) return;
    captions.push({
      key: `above ${id}`,
      text: [...said.texts].join(' · '),
      tone: said.tones.has('refused') ? 'refused' : 'unknown',
      edges: said.edges,
      x: place.x,
      y: place.y - CAPTION_HEIGHT / 2 - 1,
      anchor: 'start',
      room: place.width,
    });
  });
  return captions;
}
