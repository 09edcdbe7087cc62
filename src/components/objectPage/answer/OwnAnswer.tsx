import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { refOf } from '../../../analysis';
import { useFindingsAbout, useStable } from '../../../fleet';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../../gatewayApi/types';
import type { ObjectContext } from '../../context';
import { bySeverity } from '../../findings/bySeverity';
import { FindingEntry } from '../../findings/FindingEntry';
import { findingContentKey } from '../../findings/findingRows';
import { HealthChip } from '../../status/HealthChip';
import { healthLook } from '../../status/healthWords';
import { useWords } from '../../words/useWords';
import { AnswerCard } from './AnswerCard';
import { useObjectHealth } from './useObjectHealth';

export interface OwnAnswerProps {
  readonly object: ObjectOfKind[PageKind];
  /** What is said about the object if there is no problem; `''` for nothing. */
  readonly text?: string;
  /** See `AnswerPlace`. */
  readonly settled: boolean;
  readonly context: ObjectContext;
}

/**
 * The answer about an object: its health and its worst finding with the fix. The other findings
 * open below.
 */
export function OwnAnswer({ object, text = '', settled, context }: OwnAnswerProps) {
  const { t } = useWords();
  const page = useStable(refOf(object));
  const findings = useFindingsAbout(context.cluster, page);
  const sorted = useMemo(() => bySeverity(findings), [findings]);
  const worst = sorted[0]?.severity === 'info' ? undefined : sorted[0];
  const others = worst === undefined ? sorted : sorted.slice(1);
  const health = useObjectHealth(object, context.cluster);
  const chip = <HealthChip health={health} kind={object.kind} outlined />;
  const { tone } = healthLook(health, object.kind);
  return (
    <AnswerCard label={t('State')} tone={settled ? tone : undefined}>
      {settled ? (
        <>
          {worst === undefined ? (
            <Box
              sx={{
                display: 'flex',
                flexDirection: { xs: 'column', sm: 'row' },
                gap: 1,
                alignItems: 'flex-start',
              }}
            >
              {chip}
              <Typography sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{text}</Typography>
            </Box>
          ) : (
            <FindingEntry finding={worst} page={page} mark={chip} context={context} />
          )}
          {others.length > 0 && (
            <Box component="details">
              <Box component="summary" sx={{ cursor: 'pointer', typography: 'body2' }}>
                {worst === undefined
                  ? t('{{count}} findings', { count: others.length })
                  : t('{{count}} more findings', { count: others.length })}
              </Box>
              <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
                {others.map(finding => (
                  <FindingEntry
                    key={findingContentKey(finding)}
                    finding={finding}
                    page={page}
                    context={context}
                  />
                ))}
              </Box>
            </Box>
          )}
        </>
      ) : (
        <Typography color="text.secondary">{t('Still computing.')}</Typography>
      )}
    </AnswerCard>
  );
}
