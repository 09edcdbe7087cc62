import { useMemo } from 'react';
import type { Picked, PlacedEdge, Way } from '../../../graph';
import { pickedNode } from '../../state/pickedNode';
import type { PlacedNode, Scene } from '../scene';
import { Captions } from './Captions';
import { EdgeLines } from './EdgeLines';
import { LaneBand } from './LaneBand';
import { LaneName } from './LaneName';
import { NodeCard } from './NodeCard';

export interface WorldProps {
  readonly scene: Scene;
  /** The visible nodes. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** The node that last had the focus. */
  readonly active: string | undefined;
  readonly picked: Picked | undefined;
  /** The highlighted way; undefined for none. */
  readonly lit: Way | undefined;
  /** The note for a cluster; `''` for none. */
  readonly laneNote: (cluster: string) => string;
}

/** The visible part of the picture, as elements. */
export function World(props: WorldProps) {
  const { scene, nodes, edges, active, picked, lit, laneNote } = props;
  const stale = useMemo(
    () => new Set(scene.graph.lanes.flatMap(lane => (lane.stale ? lane.cluster : []))),
    [scene]
  );
  // The Tab key reaches one node. The arrow keys move on from there.
  const reachable = useMemo(
    () => (nodes.some(({ node }) => node.id === active) ? active : nodes[0]?.node.id),
    [nodes, active]
  );
  const chosen = pickedNode(picked);
  return (
    <>
      {scene.layout.lanes.map(lane => (
        <LaneBand key={lane.cluster} lane={lane} isStale={stale.has(lane.cluster)} />
      ))}
      <EdgeLines edges={edges} lit={lit} stale={stale} />
      {nodes.map(({ node, box }) => (
        <NodeCard
          key={node.id}
          node={node}
          box={box}
          isActive={node.id === reachable}
          isPicked={node.id === chosen}
          isDim={lit !== undefined && !lit.nodes.has(node.id)}
          isStale={stale.has(node.cluster)}
          litRows={lit?.rows}
        />
      ))}
      <Captions scene={scene} nodes={nodes} edges={edges} lit={lit} />
      {scene.layout.lanes.map(lane => (
        <LaneName key={lane.cluster} lane={lane} note={laneNote(lane.cluster)} />
      ))}
    </>
  );
}
