import type { Box } from '../layout/model';
import type { GraphEdge, GraphNode } from '../model';
import { edgeStyle, type EdgeTone } from './edgeStyle';
import type { PlacedEdge } from './placeEdge';

/** A text in the picture outside of the boxes. */
export interface Caption {
  /** Unique in the picture. */
  readonly key: string;
  readonly text: string;
  readonly tone: EdgeTone;
  /** Ids of the edges that it describes. */
  readonly edges: readonly string[];
  /** The start or end of the text, and its vertical middle. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** The available width; undefined is unlimited. */
  readonly room: number | undefined;
}

/** The texts of edges and nodes. */
export interface CaptionTexts {
  /** `''`: no caption. */
  readonly ofEdge: (edge: GraphEdge) => string;
  /** For a node that is referenced but does not exist; `''`: no caption. */
  readonly ofNode: (node: GraphNode) => string;
}

/** The part of the picture that captions depend on. */
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
 * Places the captions. A refused or unknown edge has its caption above the box at its end, where no
 * line passes. Equal texts at one box appear once. Shares of requests are stacked at the ends of
 * their lines.
 *
 * @param nodes - Ids of the nodes that can have a caption of their own.
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
