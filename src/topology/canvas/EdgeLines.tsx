import { memo } from 'react';
import { edgeStyle, type PlacedEdge, type Way } from '../../graph';

export interface EdgeLinesProps {
  /** Those in view. */
  readonly edges: readonly PlacedEdge[];
  /** What is lit; undefined where nothing is, and nothing is dimmed then. */
  readonly lit: Way | undefined;
  /** Clusters that do not answer now. */
  readonly stale: ReadonlySet<string>;
}

function lightOf(id: string, lit: Way | undefined): string {
  if (lit === undefined) return '';
  return lit.edges.has(id) ? ' lit' : ' dim';
}

/** The lines of the picture. What is refused is drawn last, so that nothing hides it. */
export const EdgeLines = memo(({ edges, lit, stale }: EdgeLinesProps) => {
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
