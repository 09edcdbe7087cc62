import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { SEVERITIES, type Severity } from '../../analysis';
import type { Scope } from '../../fleet';
import { severityCount } from '../status/severityCount';
import { StatusIcon } from '../status/StatusIcon';
import { useWords } from '../words/useWords';
import { findingsLocation } from './findingsLocation';

export interface FindingCountsProps {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The cluster of the counts; undefined for the whole scope. */
  readonly cluster?: string;
  readonly scope: Scope;
}

/** The number of findings per severity, each linked to these findings. */
export function FindingCounts({ counts, cluster, scope }: FindingCountsProps) {
  const { t } = useWords();
  const found = SEVERITIES.filter(severity => counts[severity] > 0);
  if (found.length === 0) {
    return <Typography variant="body2">{t('No findings')}</Typography>;
  }
  return (
    <Box
      component="ul"
      aria-label={cluster === undefined ? t('Findings') : t('Findings of {{cluster}}', { cluster })}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}
    >
      {found.map(severity => (
        <Box component="li" key={severity} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <StatusIcon status={severity} said />
          <MuiLink component={Link} to={findingsLocation({ severity, cluster }, scope)}>
            {severityCount(severity, counts[severity], t)}
          </MuiLink>
        </Box>
      ))}
    </Box>
  );
}
