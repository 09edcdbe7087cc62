import { useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useUrlParameter } from '../../components/links/useUrlParameter';

/** How the connections are shown. */
export type DisplayMode = 'picture' | 'table';

/** What of the topology is shown. */
export interface Display {
  readonly mode: DisplayMode;
  /** Undefined if the window has room for the table only. */
  readonly setMode: ((mode: DisplayMode) => void) | undefined;
  readonly hasLegend: boolean;
  readonly setLegend: (shown: boolean) => void;
}

const NARROW = '(max-width: 899px)';

/** Picture or table, kept in the URL, and whether the legend is shown. */
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
