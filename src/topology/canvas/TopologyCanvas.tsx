import { Box } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import { World } from './parts/World';
import { CANVAS_STYLE } from './style/canvasStyle';
import { type CanvasOptions, useCanvas } from './useCanvas';
import { heightOnPage } from './view/firstLook';

export interface TopologyCanvasProps extends CanvasOptions {
  /** The note for a cluster; `''` for none. */
  readonly laneNote: (cluster: string) => string;
  readonly label: string;
}

// The height of all that is above the picture, in CSS pixels.
const CHROME = 272;
const HELP_ID = 'gateway-fleet-topology-help';

/** The picture, moved by mouse, touch and keyboard. Only the visible part is in the DOM. */
export function TopologyCanvas(props: TopologyCanvasProps) {
  const { scene, picked, lit, laneNote, label, isBusy } = props;
  const { t } = useWords();
  const { setElement, world, canvas, size, far, nodes, edges, active, input } = useCanvas(props);
  const height = heightOnPage(scene.layout, size.width);
  return (
    // The nodes are buttons. The keyboard reaches all mouse actions through them and the toolbar.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <Box
      ref={setElement}
      role="group"
      // The picture goes from left to right in every language.
      dir="ltr"
      aria-label={label}
      aria-describedby={HELP_ID}
      aria-busy={isBusy}
      data-testid="topology"
      onClick={input.onClick}
      onFocus={input.onFocus}
      onKeyDown={input.onKeyDown}
      sx={[
        CANVAS_STYLE as object,
        { height: `clamp(300px, ${height}px, max(50vh, 100vh - ${CHROME}px))` },
      ]}
    >
      <p id={HELP_ID} hidden>
        {t(
          'Arrow keys move along the lines. Enter selects a node or opens a group. Escape clears the selection.'
        )}
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
          />
        )}
      </div>
    </Box>
  );
}
