import { Icon } from '@iconify/react';
import { Box, Chip, Popover, useTheme } from '@mui/material';
import { useState } from 'react';
import { useClusterStatuses } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { usePatience } from '../basics/usePatience';
import { STATUS_LOOKS, statusWord } from '../status/looks';
import { toneColor } from '../status/tones';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { FleetBanner } from './FleetBanner';
import { type ClusterFlaw, clusterFlaws } from './notices';

export interface ClusterStatesProps {
  /** The clusters of the page. The identity is stable while the content is the same. */
  readonly clusters: readonly string[];
  /** The kinds of the page. Problems with other kinds are not shown. */
  readonly kinds: readonly Kind[];
}

function flawWords({ cluster, phase }: ClusterFlaw, t: Translate): string {
  const state = phase === 'ready' ? t('Partly installed') : statusWord(phase, t);
  return t('{{cluster}}: {{state}}', { cluster, state });
}

/**
 * The clusters that a page cannot show in full, as one chip. It names the worst, and opens all, with
 * what helps. Renders nothing if every cluster is shown in full.
 */
export function ClusterStates({ clusters, kinds }: ClusterStatesProps) {
  const { t } = useWords();
  const theme = useTheme();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const known = useClusterStatuses(clusters, { kinds });
  // A cluster that answers at once needs no notice.
  const impatient = usePatience();
  const statuses = impatient ? known : known.filter(({ phase }) => phase !== 'loading');
  const flaws = clusterFlaws(statuses, kinds);
  const [worst, ...others] = flaws;
  const isOpen = anchor !== undefined;
  // The page itself says that it has nothing to show.
  const isEmpty = statuses.every(({ phase }) => phase === 'notInstalled');
  if (worst === undefined || isEmpty) return null;
  const { icon, tone } = STATUS_LOOKS[worst.phase === 'ready' ? 'notInstalled' : worst.phase];
  const color = toneColor(theme, tone);
  return (
    <Box role="status" sx={{ display: 'inline-flex', minWidth: 0 }}>
      <Chip
        clickable
        component="button"
        type="button"
        variant="outlined"
        size="small"
        icon={<Icon icon={icon} aria-hidden width="1.2em" height="1.2em" style={{ color }} />}
        label={
          <>
            <bdi>{flawWords(worst, t)}</bdi>
            {others.length > 0 && ` +${others.length}`}
          </>
        }
        aria-label={t('State of clusters: {{states}}', {
          states: flaws.map(flaw => flawWords(flaw, t)).join(', '),
        })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ borderColor: color }}
      />
      <Popover
        open={isOpen}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('State of clusters') } }}
      >
        <Box sx={{ px: 2, py: 1, maxWidth: '40rem' }}>
          <FleetBanner statuses={statuses} kinds={kinds} />
        </Box>
      </Popover>
    </Box>
  );
}
