import { memo } from 'react';
import { useWords } from '../../../components/words/useWords';
import {
  type Caption,
  captionsOf,
  type GraphNode,
  type PlacedEdge,
  type Way,
} from '../../../graph';
import { edgeCaption } from '../../text/edgeText';
import { presenceText } from '../../text/nodeText';
import type { PlacedNode, Scene } from '../scene';

export interface CaptionsProps {
  readonly scene: Scene;
  /** The visible nodes. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** The highlighted way. If undefined, nothing is dimmed. */
  readonly lit: Way | undefined;
}

function lightOf({ edges }: Caption, lit: Way | undefined): string {
  return lit === undefined || edges.some(id => lit.edges.has(id)) ? '' : ' dim';
}

/** The texts beside lines and above boxes. */
export const Captions = memo(({ scene, nodes, edges, lit }: CaptionsProps) => {
  const { t } = useWords();
  const places = {
    edges,
    node: (id: string) => scene.index.node(id),
    box: (id: string) => scene.box(id),
  };
  const captions = captionsOf(
    places,
    nodes.map(({ node }) => node.id),
    {
      ofEdge: edge => edgeCaption(edge, t),
      ofNode: (node: GraphNode) => presenceText(node, t),
    }
  );
  return (
    <>
      {captions.map(caption => (
        <div
          key={caption.key}
          aria-hidden
          className={`gf-caption gf-cut ${caption.anchor} ${caption.tone}${lightOf(caption, lit)}`}
          style={{ left: caption.x, top: caption.y, maxWidth: caption.room }}
        >
          {caption.text}
        </div>
      ))}
    </>
  );
});
