import { Link as MuiLink, Typography } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';
import type { ObjectContext } from '../../../../components/context';
import { tabSearch } from '../../../../components/details/tabChoice';
import { FindingEntry } from '../../../../components/findings/FindingEntry';
import { useUrlParameter } from '../../../../components/links/useUrlParameter';
import { AnswerCard } from '../../../../components/objectPage/answer/AnswerCard';
import { useObjectHealth } from '../../../../components/objectPage/answer/useObjectHealth';
import { HealthChip } from '../../../../components/status/HealthChip';
import { healthLook } from '../../../../components/status/healthWords';
import { useWords } from '../../../../components/words/useWords';
import type { Route } from '../../../../gatewayApi/types';
import { ATTACHMENT_TAB, RULES_TAB } from '../tabIds';
import { useAttachment } from '../useAttachment';
import { AnswerLines } from './AnswerLines';
import { routeAnswer } from './routeAnswer';

const OTHER_TABS = [RULES_TAB, 'other-clusters'];

/** Why the route receives traffic or not, in one sentence per parent, with the fixes. */
export function AttachmentAnswer({ route, context }: { route: Route; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster } = context;
  const { pathname, search } = useLocation();
  const [tab] = useUrlParameter('tab');
  const attachment = useAttachment(cluster, route);
  const { state, verdict, ref } = attachment;
  const health = useObjectHealth(route, cluster);
  const { lines, hidden, extra } = routeAnswer(route, attachment, t);
  return (
    <AnswerCard
      label={t('Attachment')}
      tone={verdict === undefined ? undefined : healthLook(health, route.kind).tone}
    >
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
      <AnswerLines
        lines={lines}
        route={ref}
        chip={<HealthChip health={health} kind={route.kind} outlined />}
        context={context}
      />
      {hidden > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('{{count}} more parents or problems are on the Attachment tab.', { count: hidden })}
        </Typography>
      )}
      {extra !== undefined && <FindingEntry finding={extra} page={ref} context={context} />}
      {OTHER_TABS.includes(tab) && (
        <MuiLink
          component={Link}
          variant="body2"
          to={{ pathname, search: tabSearch(search, ATTACHMENT_TAB) }}
        >
          {t('What decides it, and what would fix it')}
        </MuiLink>
      )}
    </AnswerCard>
  );
}
