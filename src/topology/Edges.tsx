import { memo } from 'react';
import type { Translate } from '../components/translate';
import { edgeStyle, type PlacedEdge, type Way } from '../graph';
import { edgeCaption } from './edgeText';

export interface EdgesProps {
  /** Those in view. */
  readonly edges: readonly PlacedEdge[];
  /** What is lit; undefined where nothing is, and nothing is dimmed then. */
  readonly lit: Way | undefined;
  readonly t: Translate;
}

function lightOf(id: string, lit: Way | undefined): string {
  if (lit === undefined) return '';
  return lit.edges.has(id) ? ' lit' : ' dim';
}

interface LinesProps extends Omit<EdgesProps, 't'> {
  /** Clusters that do not answer now. */
  readonly stale: ReadonlySet<string>;
}

/** The lines of the picture. What is refused is drawn last, so that nothing hides it. */
export const EdgeLines = memo(({ edges, lit, stale }: LinesProps) => {
  const rank = ({ edge }: PlacedEdge) =>
    (lit?.edges.has(edge.id) ? 4 : 0) + (edge.status === 'False' && !edge.aside ? 2 : 0);
  const sorted = [...edges].sort((a, b) => rank(a) - rank(b));
  return (
    <svg width={1} height={1} aria-hidden>
      {sorted.map(({ edge, path }) => {
        const { tone, width, dashes } = edgeStyle(edge);
        const kind = edge.kind === 'attachment' && tone === 'plain' ? ' attachment' : '';
        return (
          <g key={edge.id} data-edge={edge.id}>
            <path className="gf-hit" d={path} />
            <path
              className={`gf-edge ${tone}${kind}${lightOf(edge.id, lit)}${
                stale.has(edge.cluster) ? ' stale' : ''
              }`}
              d={path}
              strokeWidth={width}
              strokeDasharray={dashes}
              style={{ '--gf-width': `${width}px` } as React.CSSProperties}
            />
          </g>
        );
      })}
    </svg>
  );
});

const CAPTION_GAP = 6;
const CAPTION_HEIGHT = 15;

interface Caption {
  readonly placed: PlacedEdge;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

// Captions stand where edges end, one above the other; what several edges of a node say alike is
// said once.
function captionsOf(edges: readonly PlacedEdge[], t: Translate): Caption[] {
  const said = new Map<string, string[]>();
  return edges.flatMap(placed => {
    const { edge, end } = placed;
    const text = edgeCaption(edge, t);
    if (text === '') return [];
    const known = said.get(edge.to.node) ?? [];
    if (known.includes(text)) return [];
    said.set(edge.to.node, [...known, text]);
    return [{ placed, text, x: end.x - CAPTION_GAP, y: end.y - known.length * CAPTION_HEIGHT }];
  });
}

/** What stands beside the lines. */
export const EdgeCaptions = memo(({ edges, lit, t }: EdgesProps) => (
  <>
    {captionsOf(edges, t).map(({ placed: { edge }, text, x, y }) => (
      <div
        key={edge.id}
        aria-hidden
        className={`gf-caption ${edgeStyle(edge).tone}${lightOf(edge.id, lit)}`}
        style={{ left: x, top: y }}
      >
        {text}
      </div>
    ))}
  </>
));
