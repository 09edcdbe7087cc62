import { useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useUrlParameter } from '../../components/links/useUrlParameter';

export type DisplayMode = 'picture' | 'table';

export interface Display {
  readonly mode: DisplayMode;
  /** Undefined if the window is too narrow for the picture. */
  readonly setMode: ((mode: DisplayMode) => void) | undefined;
  readonly hasLegend: boolean;
  readonly setLegend: (shown: boolean) => void;
}

const NARROW = '(max-width: 899px)';

/** The display mode, kept in the URL, and whether the legend is visible. */
export function useDisplay(): Display {
  const narrow = useMediaQuery(NARROW);
  const [wanted, setWanted] = useUrlParameter('show');
  const [hasLegend, setLegend] = useState(false);
  return {
    mode: narrow || wanted === 'table' ? 'table' : 'picture',
    setMode: narrow ? undefined : mode => setWanted(mode === 'table' ? 'table' : ''),
    hasLegend,
    setLegend,
  };
}
