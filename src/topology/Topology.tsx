import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useWords } from '../components/words/useWords';
import type { ClusterStatus, Scope } from '../fleet';
import type { Graph } from '../graph';
import { Legend } from './canvas/parts/Legend';
import { EdgeTable } from './panel/EdgeTable';
import { SidePanel } from './panel/SidePanel';
import { useEscape } from './state/useEscape';
import { useLaneNote } from './state/useLaneNote';
import { type TopologyInput, useTopology } from './state/useTopology';
import { Toolbar } from './toolbar/Toolbar';
import { TopologyPicture } from './TopologyPicture';

export interface TopologyProps extends TopologyInput {
  /** Id of the node that the picture is about. */
  readonly subject?: string;
  readonly statuses: readonly ClusterStatus[];
  readonly scope: Scope;
  readonly label: string;
  /** Controls at the left of the toolbar. */
  readonly controls?: ReactNode;
}

const NOTHING: Graph = { lanes: [], nodes: [], edges: [] };

/** The picture with its toolbar and the panel about the selection, and the same data as a table. */
export function Topology(props: TopologyProps) {
  const { graph, ways, subject, statuses, pending, scope, label, controls } = props;
  const { t } = useWords();
  const state = useTopology(props);
  const { scene, display, selection, canvas } = state;
  const { picked, pick } = selection;
  const onEscape = useEscape(selection, canvas);
  const laneNote = useLaneNote({
    graph: scene?.graph ?? NOTHING,
    statuses,
    pending,
    highlighted: ways?.laneNote,
  });
  if (graph === undefined || scene === undefined) {
    return <Loader title={t('Drawing the topology')} />;
  }
  const picture = { scene, state, ways, subject, pending, laneNote, label };
  const panel = { index: scene.index, scope, onPick: pick };
  return (
    // With the keyboard, Escape closes the panel; with the mouse, its button does.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <Box onKeyDown={onEscape}>
      <Toolbar scene={scene} state={state} laneNote={laneNote}>
        {controls}
      </Toolbar>
      {display.hasLegend && display.mode === 'picture' && <Legend />}
      {ways?.note}
      <Box
        sx={{
          display: 'flex',
          // A narrow window has no place beside the table.
          flexDirection: { xs: 'column-reverse', sm: 'row' },
          gap: 1,
          alignItems: 'stretch',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {display.mode === 'table' ? (
            <EdgeTable graph={graph} scope={scope} onPick={pick} />
          ) : (
            <TopologyPicture {...picture} />
          )}
        </Box>
        {picked !== undefined && (
          <SidePanel {...panel} picked={picked} onGoTo={node => canvas.current?.goTo(node)} />
        )}
      </Box>
    </Box>
  );
}
