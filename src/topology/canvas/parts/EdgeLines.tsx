import { memo } from 'react';
import { edgeStyle, type PlacedEdge, type Way } from '../../../graph';
import { drawingOrder, lineClass } from './lineClass';

export interface EdgeLinesProps {
  /** The visible edges. */
  readonly edges: readonly PlacedEdge[];
  /** The highlighted way. If undefined, nothing is dimmed. */
  readonly lit: Way | undefined;
  /** Clusters that do not answer. */
  readonly stale: ReadonlySet<string>;
}

function lightOf(id: string, lit: Way | undefined): string {
  if (lit === undefined) return '';
  return lit.edges.has(id) ? ' lit' : ' dim';
}

export const EdgeLines = memo(({ edges, lit, stale }: EdgeLinesProps) => (
  <svg width={1} height={1} aria-hidden>
    {drawingOrder(edges, lit?.edges).map(({ edge, path }) => {
      const { width, dashes } = edgeStyle(edge);
      const staleClass = stale.has(edge.cluster) ? ' stale' : '';
      return (
        <g key={edge.id} data-edge={edge.id}>
          <path className="gf-hit" d={path} />
          <path
            className={`${lineClass(edge)}${lightOf(edge.id, lit)}${staleClass}`}
            d={path}
            strokeWidth={width}
            strokeDasharray={dashes}
            style={{ '--gf-width': `${width}px` } as React.CSSProperties}
          />
        </g>
      );
    })}
  </svg>
));
