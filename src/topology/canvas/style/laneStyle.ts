import type { Theme } from '@mui/material';

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
  };
}
