import type { Theme } from '@mui/material';
import { LANE_NAME_HEIGHT } from '../../../graph';

export function laneStyle(theme: Theme) {
  return {
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
    // Above the nodes: it stays in view when its lane is taller than the screen.
    '& .gf-lane-name': {
      position: 'absolute',
      zIndex: 1,
      boxSizing: 'border-box',
      display: 'flex',
      gap: '10px',
      alignItems: 'center',
      height: LANE_NAME_HEIGHT,
      margin: '4px 6px',
      padding: '0 8px',
      borderRadius: '4px',
      backgroundColor: theme.palette.background.default,
      whiteSpace: 'nowrap',
      pointerEvents: 'none',
      fontWeight: 600,
      fontSize: 15,
      color: theme.palette.text.primary,
    },
    '& .gf-lane-name span': { fontWeight: 400, fontSize: 13, color: theme.palette.text.secondary },
  };
}
