import type { Theme } from '@mui/material';
import { HEADER_HEIGHT, NAME_TEXT, ROW_HEIGHT, SMALL_TEXT } from '../../../graph';
import { levelColors } from './colors';
import { smallTextStyle } from './smallTextStyle';

export function nodeBoxStyle(theme: Theme) {
  const colors = levelColors(theme);
  return {
    '& .gf-node': {
      position: 'absolute',
      boxSizing: 'border-box',
      borderRadius: '6px',
      border: `1px solid ${theme.palette.text.disabled}`,
      borderInlineStart: `4px solid ${theme.palette.text.disabled}`,
      backgroundColor: theme.palette.background.paper,
      backgroundImage: 'none',
      color: theme.palette.text.primary,
      cursor: 'pointer',
      overflow: 'hidden',
      fontSize: SMALL_TEXT,
      lineHeight: '17px',
      textAlign: 'start',
    },
    '& .gf-node.good': { borderInlineStartColor: colors.good },
    '& .gf-node.problem': { borderInlineStartColor: colors.problem },
    '& .gf-node.unknown': {
      borderInlineStartColor: colors.unknown,
      borderInlineStartStyle: 'dotted',
    },
    '& .gf-node.missing': {
      borderStyle: 'dashed',
      borderColor: colors.problem,
      backgroundColor: theme.palette.background.default,
    },
    '& .gf-node.unread': {
      borderStyle: 'dotted',
      backgroundColor: theme.palette.background.default,
    },
    '& .gf-node.fold': {
      boxShadow: `3px 3px 0 ${theme.palette.background.paper}, 3px 3px 0 1px ${theme.palette.text.disabled}, 6px 6px 0 ${theme.palette.background.paper}, 6px 6px 0 1px ${theme.palette.text.disabled}`,
      overflow: 'visible',
    },
    '& .gf-node:focus-visible, & .gf-node.picked': {
      outline: `3px solid ${theme.palette.mode === 'dark' ? '#90caf9' : '#0b5cad'}`,
      outlineOffset: '2px',
    },
  };
}

/** The styles of the texts in the header of a node. */
export function nodeTextStyle(theme: Theme) {
  const colors = levelColors(theme);
  return {
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
      fontSize: SMALL_TEXT,
      lineHeight: '17px',
      whiteSpace: 'nowrap',
    },
    '& .gf-grow': { flex: 1 },
    '& .gf-cut': {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      minWidth: 0,
    },
    '& .gf-name': { fontWeight: 600, fontSize: NAME_TEXT, lineHeight: '19px' },
    ...smallTextStyle(),
    '& .gf-problem-text': {
      color: colors.problem,
    },
    '& .gf-unseen': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  };
}

export function nodeRowStyle(theme: Theme) {
  const colors = levelColors(theme);
  return {
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
    '& .gf-row.missing': { borderTop: `1px dashed ${colors.problem}` },
    '& .gf-row .gf-first': { fontWeight: 500, flexShrink: 1 },
    '& .gf-row .gf-more': { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
    '& .gf-row .gf-rest': { color: theme.palette.text.secondary, flex: 1, textAlign: 'end' },
  };
}
