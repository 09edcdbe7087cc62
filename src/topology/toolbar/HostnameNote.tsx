import { Typography } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { HostnameWays } from '../../graph';

/** Names the clusters without a route for the highlighted hostname. */
export function HostnameNote({ ways }: { ways: HostnameWays }) {
  const { t } = useWords();
  return (
    <Typography role="status" variant="body2" sx={{ my: 0.5 }}>
      {ways.without.length === 0
        ? t('Every cluster has a route for this hostname.')
        : t('No route for this hostname in {{clusters}}.', { clusters: ways.without.join(', ') })}
    </Typography>
  );
}
