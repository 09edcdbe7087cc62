import { Alert, Box, Link as MuiLink, Typography } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';
import type { ObjectContext } from '../../../../components/context';
import { tabSearch } from '../../../../components/details/tabChoice';
import { useUrlParameter } from '../../../../components/links/useUrlParameter';
import { STATUS_LOOKS } from '../../../../components/status/looks';
import { alertSeverity } from '../../../../components/status/tones';
import { useWords } from '../../../../components/words/useWords';
import { text } from '../../../../gatewayApi/read';
import type { Route } from '../../../../gatewayApi/types';
import { ATTACHMENT_TAB, RULES_TAB } from '../tabIds';
import { useAttachment } from '../useAttachment';
import { AnswerFixes } from './AnswerFixes';
import { AnswerLines } from './AnswerLines';
import { attachmentAnswer } from './attachmentAnswer';
import { firstFixes } from './firstFixes';
import { reportedOnly } from './reportedOnly';

const OTHER_TABS = [RULES_TAB, 'other-clusters'];

/** Why the route receives traffic or not, in one sentence per parent. */
export function AttachmentAnswer({ route, context }: { route: Route; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster } = context;
  const { pathname, search } = useLocation();
  const [tab] = useUrlParameter('tab');
  const { state, verdict, findings, aboveFindings, statuses } = useAttachment(cluster, route);
  const lines =
    verdict === undefined
      ? reportedOnly(statuses, t)
      : attachmentAnswer({
          verdict,
          findings,
          aboveFindings,
          statuses,
          defaultGateways: text(route.spec?.useDefaultGateways) !== '',
          t,
        });
  const worst = verdict === undefined ? undefined : lines[0]?.level;
  const severity = worst === undefined ? 'info' : alertSeverity(STATUS_LOOKS[worst].tone);
  const elsewhere = OTHER_TABS.includes(tab);
  return (
    <Alert
      role="status"
      aria-label={t('Attachment')}
      variant="outlined"
      icon={false}
      severity={severity}
      sx={{
        my: 1,
        borderColor: `${severity}.main`,
        borderLeftWidth: 4,
        color: 'text.primary',
        '& .MuiAlert-message': { minWidth: 0, width: '100%' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        {verdict === undefined && (
          <Typography>
            {state === 'done'
              ? t(
                  'The attachment of this route is not computed: {{cluster}} does not allow you to list routes here. This is what controllers reported.',
                  { cluster }
                )
              : t('The attachment of this route is still being computed.')}
          </Typography>
        )}
        <AnswerLines lines={lines} context={context} />
        <AnswerFixes fixes={firstFixes(findings, aboveFindings)} />
        {elsewhere && (
          <MuiLink
            component={Link}
            variant="body2"
            to={{ pathname, search: tabSearch(search, ATTACHMENT_TAB) }}
          >
            {t('What decides it, and what would fix it')}
          </MuiLink>
        )}
      </Box>
    </Alert>
  );
}
