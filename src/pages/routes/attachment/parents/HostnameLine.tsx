import { Typography } from '@mui/material';
import { isUnserved, type ListenerVerdict } from '../../../../analysis';
import { useWords } from '../../../../components/words/useWords';

/**
 * The hostnames under which an attached listener serves the route. Renders nothing for kinds
 * without hostnames, and for a listener that is not served.
 */
export function HostnameLine({ verdict }: { verdict: ListenerVerdict }) {
  const { t } = useWords();
  const { attached, hostnames } = verdict;
  if (attached !== 'True' || hostnames === null || isUnserved(verdict)) return null;
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {hostnames.includes('*')
        ? t('Serves the route at every hostname.')
        : t('Serves the route at {{hostnames}}.', { hostnames: hostnames.join(', ') })}
    </Typography>
  );
}
