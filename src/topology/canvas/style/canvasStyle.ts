import type { SxProps, Theme } from '@mui/material';
import { laneStyle } from './laneStyle';
import { captionStyle, lineStyle } from './lineStyle';
import { nodeBoxStyle, nodeRowStyle, nodeTextStyle } from './nodeStyle';

/**
 * The styles of everything in the picture, in one `sx`. A picture has hundreds of boxes, and an
 * `sx` per box would cost more than the rest of the box.
 */
export const CANVAS_STYLE: SxProps<Theme> = theme => ({
  position: 'relative',
  // Not `hidden`: the browser would scroll the picture to the focus, or to text that it finds.
  overflow: 'clip',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  cursor: 'grab',
  touchAction: 'none',
  userSelect: 'none',
  '&:active': { cursor: 'grabbing' },
  '& canvas': { position: 'absolute', inset: 0, width: '100%', height: '100%' },
  '& .gf-world': { position: 'absolute', left: 0, top: 0, transformOrigin: '0 0' },
  '& .gf-world > svg': { position: 'absolute', left: 0, top: 0, overflow: 'visible' },
  ...laneStyle(theme),
  ...nodeBoxStyle(theme),
  ...nodeTextStyle(theme),
  ...nodeRowStyle(theme),
  ...lineStyle(theme),
  ...captionStyle(theme),
});
