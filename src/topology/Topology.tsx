import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography, useMediaQuery } from '@mui/material';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { download } from '../components/findings/download';
import { useUrlParameter } from '../components/links/useUrlParameter';
import { useWords } from '../components/words/useWords';
import type { ClusterPhase, ClusterStatus, Scope } from '../fleet';
import { type Graph, type HostnameWays, mermaidOf, type Picked, svgOf, wayOf } from '../graph';
import { Legend } from './canvas/Legend';
import { type CanvasHandle, TopologyCanvas } from './canvas/TopologyCanvas';
import { EdgeTable } from './panel/EdgeTable';
import { exportWords } from './panel/exportWords';
import { laneNote } from './panel/laneNote';
import { pickedOf, pickedText } from './panel/pickedText';
import { SidePanel } from './panel/SidePanel';
import { type Shape, Toolbar } from './Toolbar';
import { usePicture } from './usePicture';

export interface TopologyProps {
  /** What to draw, unfolded; undefined while there is nothing yet. */
  readonly graph: Graph | undefined;
  /** Names what of the fleet it is: another name is laid out afresh. */
  readonly of: string;
  /** The ways of a hostname that somebody asks for; undefined for none. */
  readonly ways?: HostnameWays;
  /** Id of the node that the picture is about. */
  readonly subject?: string;
  readonly statuses: readonly ClusterStatus[];
  readonly pending: readonly string[];
  readonly scope: Scope;
  readonly label: string;
  /** Controls at the left of the toolbar. */
  readonly controls?: ReactNode;
}

// A cluster that does not answer or has nothing to show is not waited for.
const COMING: readonly ClusterPhase[] = ['loading', 'ready', 'partial'];
const NARROW = '(max-width: 899px)';
const NOTHING: ReadonlySet<string> = new Set();
const FILE = 'gateway-fleet-topology.svg';

/** The picture with its tools, what there is to say about what was picked, and the same as a table. */
export function Topology(props: TopologyProps) {
  const { graph, of, ways, subject, statuses, pending, scope, label, controls } = props;
  const { t } = useWords();
  const narrow = useMediaQuery(NARROW);
  const [wanted, setWanted] = useUrlParameter('show');
  const [focus, setFocus] = useUrlParameter('focus');
  const [opened, setOpened] = useState<ReadonlySet<string>>(NOTHING);
  const [hasLegend, setLegend] = useState(false);
  const handle = useRef<CanvasHandle | null>(null);
  const shape: Shape = narrow || wanted === 'table' ? 'table' : 'picture';

  const picked = useMemo(() => pickedOf(focus), [focus]);
  const pick = useCallback(
    (next: Picked | undefined) => setFocus(next === undefined ? '' : pickedText(next)),
    [setFocus]
  );
  const looksFor = useRef<string>();

  // What somebody looks for must not be hidden in a fold.
  const kept = useMemo(() => {
    const nodes = new Set(ways?.way.nodes);
    if (picked !== undefined && 'node' in picked) nodes.add(picked.node);
    return nodes;
  }, [ways, picked]);
  const scene = usePicture(graph, {
    opened,
    kept,
    of: `${of} ${[...opened].sort().join(' ')}`,
    pending,
  });

  const openFold = useCallback(
    (id: string) => {
      const fold = scene?.index.node(id);
      looksFor.current = fold?.kind === 'fold' ? fold.members[0] : undefined;
      setOpened(before => new Set([...before, id]));
    },
    [scene]
  );
  // Whoever opened a fold goes on with what was in it: the fold itself is gone.
  useEffect(() => {
    const wanted = looksFor.current;
    if (wanted === undefined || scene === undefined) return;
    const found = scene.graph.nodes.find(
      node => node.id === wanted || (node.kind === 'fold' && node.members.includes(wanted))
    );
    if (found === undefined || opened.has(found.id)) return;
    looksFor.current = undefined;
    handle.current?.goTo(found.id);
  }, [scene, opened]);

  const lit = useMemo(() => {
    if (scene === undefined) return undefined;
    return picked === undefined ? ways?.way : wayOf(scene.index, picked);
  }, [scene, picked, ways]);
  const note = useCallback(
    (cluster: string) => laneNote(cluster, { scene, statuses, pending, ways, t }),
    [scene, statuses, pending, ways, t]
  );

  const isComing = (cluster: string) =>
    statuses.some(item => item.cluster === cluster && COMING.includes(item.phase));
  if (graph === undefined || scene === undefined) {
    return <Loader title={t('Drawing the topology')} />;
  }
  const saveSvg = () => {
    const view = handle.current?.view();
    if (view === undefined) return;
    download(FILE, 'image/svg+xml', svgOf(scene.graph, scene.layout, view, exportWords(t)));
  };
  return (
    // Whoever sees the picture leaves it with the keyboard; the panel has a button for it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <Box
      onKeyDown={event => {
        if (event.key !== 'Escape' || picked === undefined) return;
        event.stopPropagation();
        pick(undefined);
        if ('node' in picked) handle.current?.goTo(picked.node);
      }}
    >
      <Toolbar
        shape={shape}
        onShape={narrow ? undefined : chosen => setWanted(chosen === 'table' ? 'table' : '')}
        hasLegend={hasLegend}
        onLegend={setLegend}
        onZoom={factor => handle.current?.zoomBy(factor)}
        onFit={() => handle.current?.fit()}
        onSaveSvg={saveSvg}
        mermaid={() => mermaidOf(scene.graph, exportWords(t))}
        opened={opened.size}
        onFoldAll={() => setOpened(NOTHING)}
        t={t}
      >
        {controls}
      </Toolbar>
      {hasLegend && shape === 'picture' && <Legend t={t} />}
      {ways !== undefined && (
        <Typography role="status" variant="body2" sx={{ my: 0.5 }}>
          {ways.without.length === 0
            ? t('Every cluster has a way for this hostname.')
            : t('No way for this hostname in {{clusters}}.', {
                clusters: ways.without.join(', '),
              })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'stretch' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {shape === 'table' ? (
            <EdgeTable graph={graph} onPick={pick} t={t} />
          ) : (
            <TopologyCanvas
              scene={scene}
              picked={picked}
              lit={lit}
              subject={
                subject ?? (picked !== undefined && 'node' in picked ? picked.node : undefined)
              }
              shown={ways?.way}
              laneNote={note}
              onPick={pick}
              onOpenFold={openFold}
              handle={handle}
              label={label}
              isBusy={pending.some(isComing)}
              t={t}
            />
          )}
        </Box>
        {picked !== undefined && (
          <SidePanel
            index={scene.index}
            picked={picked}
            scope={scope}
            onPick={pick}
            onGoTo={node => handle.current?.goTo(node)}
            t={t}
          />
        )}
      </Box>
    </Box>
  );
}
