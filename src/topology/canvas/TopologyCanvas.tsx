import { Box, useTheme } from '@mui/material';
import {
  type KeyboardEvent,
  type MouseEvent,
  type MutableRefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Translate } from '../../components/words/translate';
import { type Direction, type Picked, walk, type Way } from '../../graph';
import { CANVAS_STYLE } from './canvasStyle';
import { dataOf, foldUnder } from './canvasTargets';
import { drawFar } from './farView';
import type { Scene } from './scene';
import { useInView } from './useInView';
import { FIRST_LOOK, PADDING, useLooks, wideZoom } from './useLooks';
import { useSize } from './useSize';
import { useZoom } from './useZoom';
import { centreOn, holds, READABLE_ZOOM, type Viewport, visibleBox } from './viewport';
import { World } from './World';

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

// Zoomed in on a fold so far, whoever does it wants to see what is in it.
const OPENING_ZOOM = 1.4;
const HELP_ID = 'gateway-fleet-topology-help';

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

  const fit = useLooks({ scene, size, zoom, subject, shown });
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

  const scale = size.width === 0 ? 1 : Math.min(FIRST_LOOK.most, wideZoom(scene, size.width));
  const height = Math.ceil(scale * (scene.layout.height + 2 * PADDING));
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
      sx={[CANVAS_STYLE as object, { height: `clamp(300px, ${height}px, 72vh)` }]}
    >
      <p id={HELP_ID} hidden>
        {t('Arrow keys walk along the edges, Enter opens, Escape leaves.')}
      </p>
      <canvas ref={canvas} aria-hidden style={{ display: far ? 'block' : 'none' }} />
      <div className="gf-world" ref={world}>
        {!far && (
          <World
            scene={scene}
            nodes={nodes}
            edges={edges}
            active={active}
            picked={picked}
            lit={lit}
            laneNote={laneNote}
            t={t}
          />
        )}
      </div>
    </Box>
  );
}
