import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { formatMessage, refOf } from '../../../analysis';
import { useFindingsAbout, useStable } from '../../../fleet';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { ObjectContext } from '../../context';
import { bySeverity } from '../../findings/bySeverity';
import { FindingEntry } from '../../findings/FindingEntry';
import type { StatusName } from '../../status/looks';
import { StatusChip } from '../../status/StatusChip';
import { useWords } from '../../words/useWords';
import { AnswerCard } from './AnswerCard';

/** The computed status of an object in one line. */
export interface OwnStatus {
  readonly level: StatusName;
  readonly text: string;
}

export interface OwnAnswerProps {
  readonly object: KubernetesObject;
  /** The computed status of the object. Undefined if its kind has none, or until it is computed. */
  readonly line?: OwnStatus;
  /** See `AnswerPlace`. */
  readonly settled: boolean;
  readonly context: ObjectContext;
}

/**
 * The answer about an object: its status and its worst finding with the fix. The other findings
 * open below.
 */
export function OwnAnswer({ object, line, settled, context }: OwnAnswerProps) {
  const { t } = useWords();
  const page = useStable(refOf(object));
  const findings = useFindingsAbout(context.cluster, page);
  const sorted = useMemo(() => bySeverity(findings), [findings]);
  const worst = sorted[0]?.severity === 'info' ? undefined : sorted[0];
  const others = worst === undefined ? sorted : sorted.slice(1);
  const status = line?.level ?? worst?.severity ?? 'good';
  return (
    <AnswerCard label={t('State')} status={settled ? status : undefined}>
      {settled ? (
        <>
          {worst === undefined ? (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              <StatusChip status={status} />
              <Typography sx={{ minWidth: 0, overflowWrap: 'anywhere', pt: '0.15em' }}>
                {line?.text}
              </Typography>
            </Box>
          ) : (
            <FindingEntry
              finding={worst}
              page={page}
              mark={<StatusChip status={status} />}
              context={context}
            />
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
                    key={`${finding.code} ${finding.path} ${formatMessage(finding.message)}`}
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
