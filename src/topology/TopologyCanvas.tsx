import { Box, useTheme } from '@mui/material';
import {
  type KeyboardEvent,
  type MouseEvent,
  type MutableRefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Translate } from '../components/translate';
import { type Direction, type Picked, walk, type Way } from '../graph';
import { CANVAS_STYLE } from './canvasStyle';
import { EdgeCaptions, EdgeLines } from './Edges';
import { drawFar } from './farView';
import { LaneBand } from './LaneBand';
import { NodeCard } from './NodeCard';
import type { Scene } from './scene';
import { useInView } from './useInView';
import { useSize } from './useSize';
import { useZoom } from './useZoom';
import { centreOn, fitBox, holds, READABLE_ZOOM, type Viewport, visibleBox } from './viewport';

/** What a toolbar can do with the picture. */
export interface CanvasHandle {
  readonly zoomBy: (factor: number) => void;
  /** Shows all of it. */
  readonly fit: () => void;
  /** The part of the picture that is on the screen. */
  readonly view: () => ReturnType<typeof visibleBox>;
  /** Brings a node into view and puts the keyboard on it. */
  readonly goTo: (node: string) => void;
}

export interface TopologyCanvasProps {
  readonly scene: Scene;
  readonly picked: Picked | undefined;
  /** What is lit; undefined where nothing is. */
  readonly lit: Way | undefined;
  /** The node that the picture is about, which is in view at the first look. */
  readonly subject: string | undefined;
  /** What must come into view when it becomes another one. */
  readonly shown: Way | undefined;
  /** What there is to say about each cluster. */
  readonly laneNote: (cluster: string) => string;
  readonly onPick: (picked: Picked | undefined) => void;
  readonly onOpenFold: (id: string) => void;
  readonly handle: MutableRefObject<CanvasHandle | null>;
  readonly label: string;
  /** Something is still to come. */
  readonly isBusy: boolean;
  readonly t: Translate;
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

// At the first look texts are large enough to be read, even where not all of it can be seen.
const FIRST_LOOK = { least: 0.6, most: 1 };
const PADDING = 16;
// Zoomed in on a fold so far, whoever does it wants to see what is in it.
const OPENING_ZOOM = 1.4;
const HELP_ID = 'gateway-fleet-topology-help';

function dataOf(target: EventTarget, name: 'node' | 'row' | 'edge'): string | undefined {
  const element = target instanceof Element ? target.closest(`[data-${name}]`) : null;
  return element?.getAttribute(`data-${name}`) ?? undefined;
}

function foldUnder(scene: Scene, target: EventTarget): string | undefined {
  const id = dataOf(target, 'node');
  return id !== undefined && scene.index.node(id)?.kind === 'fold' ? id : undefined;
}

/** The picture: moved by mouse, touch and keyboard; only what is in view is on the page. */
export function TopologyCanvas(props: TopologyCanvasProps) {
  const {
    scene,
    picked,
    lit,
    subject,
    shown,
    laneNote,
    onPick,
    onOpenFold,
    handle,
    label,
    isBusy,
    t,
  } = props;
  const theme = useTheme();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const world = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(element);
  const { far, nodes, edges, onMove } = useInView(scene, size);
  const [active, setActive] = useState<string>();
  const [focused, setFocused] = useState<string>();

  const draw = useCallback(
    (viewport: Viewport) => {
      const { x, y, zoom } = viewport;
      if (world.current !== null)
        world.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      const context = zoom < READABLE_ZOOM ? canvas.current?.getContext('2d') : null;
      if (context) drawFar(context, scene, viewport, size, theme, lit);
    },
    [scene, size, theme, lit]
  );
  const zoom = useZoom(element, scene.layout, viewport => {
    draw(viewport);
    onMove(viewport);
  });
  useEffect(() => draw(zoom.viewport()), [draw, zoom, far]);

  const fit = useCallback(
    (least: number, most: number) => {
      const { width, height } = scene.layout;
      const box = {
        x: -PADDING,
        y: -PADDING,
        width: width + 2 * PADDING,
        height: height + 2 * PADDING,
      };
      zoom.moveTo(fitBox(box, size, { least, most }));
    },
    [scene, size, zoom]
  );
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || size.width === 0 || scene.nodes.length === 0) return;
    looked.current = true;
    // As wide as it is, or as its first lane: who reads it scrolls downwards only.
    const all = size.width / (scene.layout.width + 2 * PADDING);
    const lane = size.width / ((scene.layout.lanes[0]?.width ?? 0) + 2 * PADDING);
    const wide = all < FIRST_LOOK.least ? lane : all;
    const whole = size.height / (scene.layout.height + 2 * PADDING);
    const least = Math.min(FIRST_LOOK.most, Math.max(FIRST_LOOK.least, Math.min(wide, whole)));
    fit(Math.max(least, Math.min(wide, FIRST_LOOK.most)), FIRST_LOOK.most);
    const box = subject === undefined ? undefined : scene.box(subject);
    const { x, zoom: now } = zoom.viewport();
    if (box !== undefined && !holds(visibleBox(zoom.viewport(), size), box))
      zoom.moveTo({ ...centreOn({ x: 0, y: box.y + box.height / 2 }, size, now), x });
  }, [fit, size, scene, subject, zoom]);

  // It is drawn unfolded only with the next picture, and then stands elsewhere.
  const looksLeft = useRef(0);
  useEffect(() => {
    looksLeft.current = 2;
  }, [shown]);
  useEffect(() => {
    if (shown === undefined || size.width === 0 || looksLeft.current === 0) return;
    looksLeft.current -= 1;
    const box = scene.around(shown.nodes);
    if (box !== undefined) zoom.moveTo(fitBox(box, size, FIRST_LOOK));
  }, [shown, scene, size, zoom]);

  const goTo = useCallback(
    (id: string) => {
      const box = scene.box(id);
      if (box === undefined) return;
      const viewport = zoom.viewport();
      const inView = holds(visibleBox(viewport, size), box) && viewport.zoom >= READABLE_ZOOM;
      if (!inView) {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        zoom.moveTo(centreOn(middle, size, Math.max(viewport.zoom, FIRST_LOOK.least)));
      }
      setActive(id);
      setFocused(id);
    },
    [scene, size, zoom]
  );
  // A node can take the focus only once it is drawn.
  useEffect(() => {
    if (focused === undefined) return;
    const found = element?.querySelector<HTMLElement>(`[data-node="${CSS.escape(focused)}"]`);
    if (!found) return;
    found.focus({ preventScroll: true });
    setFocused(undefined);
  }, [element, focused, nodes]);

  useEffect(() => {
    handle.current = {
      zoomBy: zoom.zoomBy,
      fit: () => fit(0, 1),
      view: () => visibleBox(zoom.viewport(), size),
      goTo,
    };
  }, [handle, zoom, fit, goTo, size]);

  const pickAt = (target: EventTarget) => {
    const node = dataOf(target, 'node');
    const edge = dataOf(target, 'edge');
    if (node !== undefined) {
      setActive(node);
      if (scene.index.node(node)?.kind === 'fold') onOpenFold(node);
      else onPick({ node, row: dataOf(target, 'row') });
    } else onPick(edge === undefined ? undefined : { edge });
  };
  const onClick = (event: MouseEvent) => {
    if (!far) {
      pickAt(event.target);
      return;
    }
    const bounds = element?.getBoundingClientRect();
    if (bounds === undefined) return;
    const { x, y, zoom: now } = zoom.viewport();
    const at = {
      x: (event.clientX - bounds.left - x) / now,
      y: (event.clientY - bounds.top - y) / now,
    };
    zoom.moveTo(centreOn(at, size, FIRST_LOOK.least));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const node = dataOf(event.target, 'node');
    const direction = KEYS[event.key];
    if (node === undefined) return;
    if (direction !== undefined) {
      const next = walk(node, direction, scene.index, scene.layout);
      event.preventDefault();
      if (next !== undefined) goTo(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pickAt(event.target);
    }
  };
  useEffect(() => {
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      const isIn = (event.ctrlKey || event.metaKey) && event.deltaY < 0;
      if (!isIn || zoom.viewport().zoom < OPENING_ZOOM || event.target === null) return;
      const fold = foldUnder(scene, event.target);
      if (fold !== undefined) onOpenFold(fold);
    };
    element.addEventListener('wheel', onWheel, { passive: true });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element, scene, zoom, onOpenFold]);

  const stale = useMemo(
    () => new Set(scene.graph.lanes.flatMap(lane => (lane.stale ? lane.cluster : []))),
    [scene]
  );
  const litRows = lit?.rows;
  const reachable = useMemo(
    () => (nodes.some(({ node }) => node.id === active) ? active : nodes[0]?.node.id),
    [nodes, active]
  );
  const pickedNode = picked !== undefined && 'node' in picked ? picked.node : undefined;
  return (
    // Its nodes are buttons; what is done here with the mouse can be done with these and the toolbar.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <Box
      ref={setElement}
      role="group"
      aria-label={label}
      aria-describedby={HELP_ID}
      aria-busy={isBusy}
      data-testid="topology"
      onClick={onClick}
      onKeyDown={onKeyDown}
      sx={[
        CANVAS_STYLE as object,
        { height: `clamp(300px, ${Math.ceil(scene.layout.height + 2 * PADDING)}px, 72vh)` },
      ]}
    >
      <p id={HELP_ID} hidden>
        {t('Arrow keys walk along the edges, Enter opens, Escape leaves.')}
      </p>
      <canvas ref={canvas} aria-hidden style={{ display: far ? 'block' : 'none' }} />
      <div className="gf-world" ref={world}>
        {!far && (
          <>
            {scene.layout.lanes.map(lane => (
              <LaneBand
                key={lane.cluster}
                lane={lane}
                isStale={stale.has(lane.cluster)}
                note={laneNote(lane.cluster)}
              />
            ))}
            <EdgeLines edges={edges} lit={lit} stale={stale} />
            {nodes.map(({ node, box }) => (
              <NodeCard
                key={node.id}
                node={node}
                box={box}
                isActive={node.id === reachable}
                isPicked={node.id === pickedNode}
                isDim={lit !== undefined && !lit.nodes.has(node.id)}
                isStale={stale.has(node.cluster)}
                litRows={litRows}
                t={t}
              />
            ))}
            <EdgeCaptions edges={edges} lit={lit} t={t} />
          </>
        )}
      </div>
    </Box>
  );
}
