import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { objectText } from '../../../analysis';
import type { FindingRow } from '../../../components/findings/findingRows';
import { findingsLocation } from '../../../components/findings/findingsLocation';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import type { WrongGroup } from './wrongGroups';
import { Dot, WrongLine, type WrongLineProps } from './WrongLine';

// The list of findings has the others, with filters.
const MOST_OTHERS = 20;

interface FindingLineProps extends Pick<WrongLineProps, 'more'> {
  readonly row: FindingRow;
  readonly scope: Scope;
}

function FindingLine({ row, scope, more }: FindingLineProps) {
  const { t } = useWords();
  const { id, finding, clusters } = row;
  return (
    <WrongLine
      status={finding.severity}
      sentence={messageText(finding.message, t)}
      object={finding.object}
      clusters={clusters}
      scope={scope.clusters}
      more={more}
      action={
        <Button
          component={Link}
          size="small"
          variant="outlined"
          color="inherit"
          to={findingsLocation({ finding: id }, scope)}
          aria-label={t('How to fix it: {{code}} of {{object}}', {
            code: finding.code,
            object: objectText(finding.object),
          })}
          sx={{ whiteSpace: 'nowrap', borderColor: 'divider', py: 0.25 }}
        >
          {t('How to fix it')}
        </Button>
      }
    />
  );
}

/** A finding with the way to its fix. The others of its code open below it. */
export function WrongEntry({
  group,
  scope,
}: {
  readonly group: WrongGroup;
  readonly scope: Scope;
}) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { worst, others } = group;
  return (
    <Box component="li" sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <FindingLine
        row={worst}
        scope={scope}
        more={
          others.length > 0 && (
            <>
              <Dot />
              <MuiLink
                component="button"
                variant="body2"
                underline="always"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
                sx={{ verticalAlign: 'baseline' }}
              >
                {isOpen
                  ? t('Hide the others')
                  : t('{{count}} more of {{code}}', {
                      count: others.length,
                      code: worst.finding.code,
                    })}
              </MuiLink>
            </>
          )
        }
      />
      {isOpen && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, paddingInlineStart: 3 }}>
          {others.slice(0, MOST_OTHERS).map(row => (
            <li key={row.id}>
              <FindingLine row={row} scope={scope} />
            </li>
          ))}
          {others.length > MOST_OTHERS && (
            <Typography component="li" variant="body2" sx={{ px: 1.5, pb: 1 }}>
              <MuiLink component={Link} to={findingsLocation({ code: worst.finding.code }, scope)}>
                {t('{{count}} more findings', { count: others.length - MOST_OTHERS })}
              </MuiLink>
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
