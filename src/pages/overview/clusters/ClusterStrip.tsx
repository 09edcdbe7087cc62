import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import type { ClusterSummary } from '../fleetOverview';
import { NO_ROUTES, type ServedTally } from '../served/servedTally';
import { ClusterTile } from './ClusterTile';

// Two rows at 1280 px.
const MOST_TILES = 12;
// Wider tiles look empty.
const WIDEST_REM = 16.5;

export interface ClusterStripProps {
  readonly clusters: readonly ClusterSummary[];
  readonly scope: Scope;
  /** The routes of each cluster; no entry for a cluster without routes. */
  readonly tallies: ReadonlyMap<string, ServedTally>;
  /** Clusters whose objects have not all arrived yet. */
  readonly reading: readonly string[];
  /** Clusters whose findings are not computed yet. */
  readonly pending: readonly string[];
}

/** The clusters as a strip of tiles. */
export function ClusterStrip({ clusters, scope, tallies, reading, pending }: ClusterStripProps) {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const hidden = showsAll ? 0 : Math.max(0, clusters.length - MOST_TILES);
  return (
    <Box component="section" aria-label={t('Clusters')} sx={{ mt: 1.5 }}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))',
          maxWidth: `${(clusters.length - hidden) * WIDEST_REM}rem`,
        }}
      >
        {clusters.slice(0, clusters.length - hidden).map(summary => {
          const { cluster } = summary.status;
          const tally = tallies.get(cluster) ?? NO_ROUTES;
          return (
            <Box component="li" key={cluster} sx={{ minWidth: 0 }}>
              <ClusterTile
                summary={summary}
                tally={tally}
                scope={scope}
                isComing={reading.includes(cluster) || tally.unjudged > 0}
                pending={pending.includes(cluster)}
              />
            </Box>
          );
        })}
      </Box>
      {hidden > 0 && (
        <Button size="small" onClick={() => setShowsAll(true)} sx={{ mt: 1 }}>
          {t('Show all {{count}} clusters', { count: clusters.length })}
        </Button>
      )}
    </Box>
  );
}
