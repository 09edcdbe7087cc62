import type { SxProps, Theme } from '@mui/material';
import { CAPTION_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT } from '../../graph';
import { levelColours } from './colours';

/**
 * The looks of everything in the picture, once for all: a picture has hundreds of boxes, and each
 * `sx` of their own would cost more than the rest of them.
 */
export const CANVAS_STYLE: SxProps<Theme> = theme => ({
  position: 'relative',
  overflow: 'hidden',
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
  '& .gf-lane': {
    position: 'absolute',
    borderRadius: '8px',
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor:
      theme.palette.mode === 'dark' ? 'rgba(255, 255, 255, 0.03)' : 'rgba(0, 0, 0, 0.02)',
  },
  '& .gf-lane.stale': {
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 10px, ${theme.palette.action.hover} 10px 20px)`,
  },
  '& .gf-lane > div': {
    position: 'sticky',
    left: 0,
    display: 'flex',
    gap: '10px',
    alignItems: 'center',
    padding: '8px 14px',
    fontWeight: 600,
    fontSize: 15,
    color: theme.palette.text.primary,
  },
  '& .gf-lane span': { fontWeight: 400, fontSize: 13, color: theme.palette.text.secondary },
  '& .gf-node': {
    position: 'absolute',
    boxSizing: 'border-box',
    borderRadius: '6px',
    border: `1px solid ${theme.palette.text.disabled}`,
    borderLeft: `4px solid ${theme.palette.text.disabled}`,
    backgroundColor: theme.palette.background.paper,
    backgroundImage: 'none',
    color: theme.palette.text.primary,
    cursor: 'pointer',
    overflow: 'hidden',
    fontSize: 12,
    lineHeight: '16px',
    textAlign: 'left',
  },
  '& .gf-node.good': { borderLeftColor: levelColours(theme).good },
  '& .gf-node.problem': { borderLeftColor: levelColours(theme).problem },
  '& .gf-node.unknown': { borderLeftColor: levelColours(theme).unknown, borderLeftStyle: 'dotted' },
  '& .gf-node.missing': {
    borderStyle: 'dashed',
    borderColor: levelColours(theme).problem,
    backgroundColor: theme.palette.background.default,
  },
  '& .gf-node.unread': { borderStyle: 'dotted', backgroundColor: theme.palette.background.default },
  '& .gf-node.fold': {
    boxShadow: `3px 3px 0 ${theme.palette.background.paper}, 3px 3px 0 1px ${theme.palette.text.disabled}, 6px 6px 0 ${theme.palette.background.paper}, 6px 6px 0 1px ${theme.palette.text.disabled}`,
    overflow: 'visible',
  },
  '& .gf-node:focus-visible, & .gf-node.picked': {
    outline: `3px solid ${theme.palette.mode === 'dark' ? '#90caf9' : '#0b5cad'}`,
    outlineOffset: '2px',
  },
  '& .gf-head': {
    height: HEADER_HEIGHT,
    boxSizing: 'border-box',
    padding: '6px 8px 0 8px',
  },
  '& .gf-kind': {
    display: 'flex',
    gap: '4px',
    alignItems: 'center',
    color: theme.palette.text.secondary,
    fontSize: 12,
    lineHeight: '17px',
    whiteSpace: 'nowrap',
  },
  '& .gf-grow': { flex: 1 },
  '& .gf-cut': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  '& .gf-name': { fontWeight: 600, fontSize: 14, lineHeight: '19px' },
  '& .gf-problem-text': {
    color: levelColours(theme).problem,
  },
  '& .gf-unseen': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  '& .gf-row': {
    height: ROW_HEIGHT,
    boxSizing: 'border-box',
    padding: '0 8px',
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  '& .gf-row:hover': { backgroundColor: theme.palette.action.hover },
  '& .gf-row.lit': { backgroundColor: theme.palette.action.selected },
  '& .gf-row.missing': { borderTop: `1px dashed ${levelColours(theme).problem}` },
  '& .gf-row .gf-first': { fontWeight: 500, flexShrink: 1 },
  '& .gf-row .gf-more': { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& .gf-row .gf-rest': { color: theme.palette.text.secondary, flex: 1, textAlign: 'right' },
  '& .gf-node.stale, & .gf-edge.stale': { filter: 'grayscale(1)' },
  '& .dim': { opacity: 0.22 },
  '& .gf-edge': { fill: 'none', stroke: theme.palette.text.secondary, pointerEvents: 'none' },
  '& .gf-edge.plain': {
    stroke: theme.palette.mode === 'dark' ? theme.palette.grey[500] : theme.palette.grey[600],
  },
  '& .gf-edge.attachment': { stroke: levelColours(theme).good },
  '& .gf-edge.refused': { stroke: levelColours(theme).problem },
  '& .gf-edge.unknown, & .gf-edge.aside, & .gf-edge.idle': {
    stroke: theme.palette.text.disabled,
  },
  '& .gf-edge.lit': { strokeWidth: 'calc(var(--gf-width) + 1.5px)' },
  '& .gf-hit': { fill: 'none', stroke: 'transparent', strokeWidth: 14, cursor: 'pointer' },
  '& .gf-caption': {
    position: 'absolute',
    transform: 'translateY(-50%)',
    padding: '0 4px',
    borderRadius: '3px',
    fontSize: 12,
    lineHeight: `${CAPTION_HEIGHT}px`,
    pointerEvents: 'none',
    color: theme.palette.text.secondary,
  },
  // No line goes where the others stand.
  '& .gf-caption.end': {
    transform: 'translate(-100%, -50%)',
    backgroundColor: theme.palette.background.default,
  },
  '& .gf-caption.refused': {
    color: levelColours(theme).problem,
    fontWeight: 600,
  },
  '@media (prefers-reduced-motion: no-preference)': {
    '& .gf-node, & .gf-edge, & .gf-caption': { transition: 'opacity 120ms' },
  },
});
