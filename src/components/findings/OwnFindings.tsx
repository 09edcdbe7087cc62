import chevronDown from '@iconify/icons-mdi/chevron-down';
import { Icon } from '@iconify/react';
import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Link as MuiLink,
  Stack,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { type Finding, fixesOf, formatMessage, refOf } from '../../analysis';
import { useFindingsAbout, useStable } from '../../fleet';
import type { KubernetesObject } from '../../gatewayApi/types';
import type { ObjectContext } from '../context';
import { StatusChip } from '../status/StatusChip';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { bySeverity } from './bySeverity';
import { FindingFixes } from './FindingFixes';
import { findingPlace } from './findingRows';
import { findingsLocation } from './findingsLocation';

function FindingEntry({ finding, context }: { finding: Finding; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { code, severity, message, path } = finding;
  const fixes = fixesOf(finding);
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', minWidth: 0 }}>
      <Stack direction="row" spacing={1.5} alignItems="flex-start">
        <Box sx={{ flex: '0 0 6.5rem' }}>
          <StatusChip status={severity} />
        </Box>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography>{messageText(message, t)}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            <MuiLink
              component={Link}
              to={findingsLocation({ finding: findingPlace(finding) }, scope)}
            >
              {t('{{code}} explained', { code })}
            </MuiLink>
            {path !== '' && (
              <>
                {' · '}
                <code>{path}</code>
              </>
            )}
          </Typography>
          {fixes.length > 0 && (
            <Accordion
              disableGutters
              elevation={0}
              TransitionProps={{ unmountOnExit: true }}
              sx={{ bgcolor: 'transparent', '&::before': { display: 'none' } }}
            >
              <AccordionSummary
                expandIcon={<Icon icon={chevronDown} aria-hidden width="1.2em" height="1.2em" />}
                sx={{ px: 0, minHeight: 0, flexDirection: 'row-reverse', gap: 0.5 }}
              >
                {t('How to fix it')}
              </AccordionSummary>
              <AccordionDetails sx={{ px: 0, pt: 0 }}>
                <FindingFixes fixes={fixes} cluster={cluster} />
              </AccordionDetails>
            </Accordion>
          )}
        </Box>
      </Stack>
    </Box>
  );
}

/** The findings about an object, worst first, each with its fix. Renders nothing if there are none. */
export function OwnFindings({
  object,
  context,
}: {
  object: KubernetesObject;
  context: ObjectContext;
}) {
  const { t } = useWords();
  const { cluster } = context;
  const findings = useFindingsAbout(cluster, useStable(refOf(object)));
  const items = useMemo(() => bySeverity(findings), [findings]);
  if (items.length === 0) return null;
  return (
    <SectionBox title={t('Findings')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map(finding => (
          <FindingEntry
            key={`${finding.code} ${finding.path} ${formatMessage(finding.message)}`}
            finding={finding}
            context={context}
          />
        ))}
      </Box>
    </SectionBox>
  );
}
