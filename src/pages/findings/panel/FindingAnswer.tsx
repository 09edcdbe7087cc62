import { Box, Typography } from '@mui/material';
import { objectKey } from '../../../analysis';
import { FindingFixes } from '../../../components/findings/FindingFixes';
import type { FindingRow } from '../../../components/findings/findingRows';
import { StatusChip } from '../../../components/status/StatusChip';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import { distinctFixes } from './distinctFixes';
import { InvolvedObject } from './InvolvedObject';
import { PanelHeading } from './PanelHeading';

export interface FindingAnswerProps {
  readonly row: FindingRow;
  readonly scope: readonly string[];
}

function Fixes({ row }: Pick<FindingAnswerProps, 'row'>) {
  const { t } = useWords();
  const distinct = distinctFixes(row.members);
  if (distinct.length === 0) return null;
  return (
    <>
      <PanelHeading>{t('The smallest change that fixes it')}</PanelHeading>
      {distinct.map(({ fixes, clusters }) => (
        <Box key={clusters.join('+')} sx={{ mb: 1 }}>
          {row.members.length > 1 && (
            <Typography variant="body2" color="text.secondary">
              {t('In {{clusters}}:', { clusters: clusters.join(', ') })}
            </Typography>
          )}
          <FindingFixes fixes={fixes} clusters={clusters} problem={row.finding.message} />
        </Box>
      ))}
    </>
  );
}

/** The problem of one object, its location and the change that would fix it. */
export function FindingAnswer({ row, scope }: FindingAnswerProps) {
  const { t } = useWords();
  const { severity, object, message, path, related = [] } = row.finding;
  const elsewhere = related.filter(ref => objectKey(ref) !== objectKey(object));
  return (
    <>
      <Box sx={{ display: 'grid', justifyItems: 'start', gap: 1, mb: 2 }}>
        <StatusChip status={severity} />
        <Typography>{messageText(message, t)}</Typography>
      </Box>
      <Box
        component="dl"
        sx={{
          m: 0,
          typography: 'body2',
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, mb: 1 },
        }}
      >
        <dt>{t('Object')}</dt>
        <dd>
          <InvolvedObject object={object} clusters={row.clusters} scope={scope} />
        </dd>
        {path !== '' && (
          <>
            <dt>{t('Field')}</dt>
            <dd>
              <code dir="ltr">{path}</code>
            </dd>
          </>
        )}
        {elsewhere.length > 0 && (
          <>
            <dt>{t('Also involved')}</dt>
            <dd>
              {elsewhere.map(ref => (
                <InvolvedObject
                  key={objectKey(ref)}
                  object={ref}
                  clusters={row.clusters}
                  scope={scope}
                />
              ))}
            </dd>
          </>
        )}
      </Box>
      <Fixes row={row} />
    </>
  );
}
