import { Box, Link as MuiLink, Typography } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { FindingCounts } from '../../../components/findings/FindingCounts';
import { countSeverities, type FindingRow } from '../../../components/findings/findingRows';
import { findingsLocation } from '../../../components/findings/findingsLocation';
import { StatusWord } from '../../../components/status/StatusWord';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import { WrongEntry } from './WrongEntry';
import { wrongGroups } from './wrongGroups';

// With the search and the clusters, they fit on a screen of 800 px.
const MOST_WRONG = 8;
// The tiles name them too.
const MOST_NAMES = 3;

export interface WhatIsWrongProps {
  /** Of all severities. */
  readonly findings: readonly FindingRow[];
  /** Clusters that are still read or judged. */
  readonly unfinished: readonly string[];
  readonly scope: Scope;
  /** What stands beside the numbers of findings. */
  readonly beside?: ReactNode;
}

/** The findings of all clusters that require action, worst first, each with the way to its fix. */
export function WhatIsWrong({ findings, unfinished, scope, beside }: WhatIsWrongProps) {
  const { t } = useWords();
  const groups = useMemo(() => wrongGroups(findings, MOST_WRONG), [findings]);
  const hidden = groups.slice(MOST_WRONG).reduce((sum, { others }) => sum + 1 + others.length, 0);
  return (
    <Box component="section" aria-label={t('What is wrong')} sx={{ mt: 2 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 3,
          mb: 0.5,
        }}
      >
        <Typography variant="h6" component="h2">
          {t('What is wrong')}
        </Typography>
        {findings.length > 0 && <FindingCounts counts={countSeverities(findings)} scope={scope} />}
        <Box sx={{ marginInlineStart: 'auto' }}>{beside}</Box>
      </Box>
      <div role="status">
        {unfinished.length > 0 && (
          <Typography variant="body2" color="text.secondary">
            {unfinished.length > MOST_NAMES
              ? t('Still reading {{count}} clusters. The counts are not complete.', {
                  count: unfinished.length,
                })
              : t('Still reading {{clusters}}. The counts are not complete.', {
                  clusters: unfinished.join(', '),
                })}
          </Typography>
        )}
        {groups.length === 0 && (
          <StatusWord status={unfinished.length > 0 ? 'Unknown' : 'True'} said>
            {unfinished.length > 0
              ? t('No problem was found so far.')
              : t('No problem was found in what could be read.')}
          </StatusWord>
        )}
      </div>
      {groups.length > 0 && (
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          {groups.slice(0, MOST_WRONG).map(group => (
            <WrongEntry key={group.worst.id} group={group} scope={scope} />
          ))}
        </Box>
      )}
      {hidden > 0 && (
        <Typography sx={{ mt: 0.5 }}>
          <MuiLink component={Link} to={findingsLocation({}, scope)}>
            {t('{{count}} more findings', { count: hidden })}
          </MuiLink>
        </Typography>
      )}
    </Box>
  );
}
