import { Typography } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { HostnameWays } from '../../graph';

/** Names the clusters without a route for the highlighted hostname, or with a redirect only. */
export function HostnameNote({ ways }: { ways: HostnameWays }) {
  const { t } = useWords();
  const { without, redirected } = ways;
  const only =
    redirected.length > 0 &&
    t('In {{clusters}}, only a redirect for every hostname answers.', {
      clusters: redirected.join(', '),
    });
  const lacking =
    without.length > 0
      ? t('No route for this hostname in {{clusters}}.', { clusters: without.join(', ') })
      : redirected.length === 0 && t('Every cluster has a route for this hostname.');
  return (
    <Typography role="status" variant="body2" sx={{ my: 0.5 }}>
      {[lacking, only].filter(Boolean).join(' ')}
    </Typography>
  );
}
