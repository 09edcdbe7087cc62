import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { fixesOf, type ObjectRef } from '../../../../analysis';
import type { ObjectContext } from '../../../../components/context';
import { FindingPlace } from '../../../../components/findings/FindingPlace';
import { FixList } from '../../../../components/findings/FixList';
import { StatusIcon } from '../../../../components/status/StatusIcon';
import { VerdictMissing } from '../../../../components/verdict/VerdictMissing';
import { useWords } from '../../../../components/words/useWords';
import type { AnswerLine } from './answerLine';

export interface AnswerLinesProps {
  readonly lines: readonly AnswerLine[];
  readonly route: ObjectRef;
  /** Before the first sentence. */
  readonly chip: ReactNode;
  readonly context: ObjectContext;
}

interface FixesProps {
  readonly line: AnswerLine;
  readonly isFirst: boolean;
  readonly cluster: string;
}

function Fixes({ line: { finding }, isFirst, cluster }: FixesProps) {
  const { t } = useWords();
  const fixes = finding === undefined ? [] : fixesOf(finding);
  if (finding === undefined || fixes.length === 0) return null;
  const list = <FixList fixes={fixes} cluster={cluster} problem={finding.message} />;
  if (isFirst) return list;
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', typography: 'body2' }}>
        {t('How to fix it')}
      </Box>
      {list}
    </Box>
  );
}

/** The sentences of an answer, worst first, each with its place and its fixes. */
export function AnswerLines({ lines, route, chip, context }: AnswerLinesProps) {
  const firstFix = lines.findIndex(
    ({ finding }) => finding !== undefined && fixesOf(finding).length > 0
  );
  return (
    <>
      {lines.map((line, index) => (
        <Box
          key={index}
          sx={{
            display: 'flex',
            flexDirection: { xs: index === 0 ? 'column' : 'row', sm: 'row' },
            gap: 1,
            alignItems: 'flex-start',
          }}
        >
          {index === 0 ? (
            chip
          ) : (
            <Box sx={{ display: 'inline-flex', pt: '0.1em' }}>
              <StatusIcon status={line.level} />
            </Box>
          )}
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Typography>{line.text}</Typography>
            {line.missing !== undefined && (
              <VerdictMissing missing={line.missing} context={context} />
            )}
            {line.finding !== undefined && (
              <FindingPlace finding={line.finding} page={route} context={context} />
            )}
            <Fixes line={line} isFirst={index === firstFix} cluster={context.cluster} />
          </Box>
        </Box>
      ))}
    </>
  );
}
