import arrowRight from '@iconify/icons-mdi/arrow-right';
import { Icon } from '@iconify/react';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import {
  type BeforeAfter,
  type Finding,
  type Health,
  type NewDifference,
  type ObjectRef,
  objectText,
  type RequestImpact,
  requestLine,
  type TraceAnswer,
} from '../../analysis';
import { findKind, isPageKind } from '../../gatewayApi/kinds';
import { HealthChip } from '../status/HealthChip';
import { StatusIcon } from '../status/StatusIcon';
import { answerStatus, answerTitle, partText } from '../trace/answerText';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';

const LINE = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 } as const;
const MARK = { display: 'inline-flex', alignItems: 'center', gap: 0.5 } as const;

function Change({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { t } = useWords();
  return (
    <Box component="span" sx={LINE}>
      {before}
      <Box component="span" sx={MARK}>
        {/* Points along the text, so it turns in a right-to-left page. */}
        <Box component="span" sx={{ display: 'inline-flex', '[dir=rtl] &': { scale: '-1 1' } }}>
          <Icon
            icon={arrowRight}
            width="1.1em"
            height="1.1em"
            aria-label={t('becomes')}
            role="img"
          />
        </Box>
        {after}
      </Box>
    </Box>
  );
}

/** A finding that a fix solves or brings. */
export function FindingItem({ finding }: { finding: Finding }) {
  const { t } = useWords();
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
      <Box component="span" sx={{ display: 'inline-flex', pt: '0.1em' }}>
        <StatusIcon status={finding.severity} />
      </Box>
      <span>
        <bdi>{objectText(finding.object)}</bdi>: {messageText(finding.message, t)}
      </span>
    </Box>
  );
}

function Level({ health, object }: { health: Health | undefined; object: ObjectRef }) {
  const { t } = useWords();
  const kind = findKind(object.group, object.kind);
  if (health === undefined || !isPageKind(kind)) return <>{t('does not exist')}</>;
  return <HealthChip health={health} kind={kind} />;
}

/** An object whose computed health changes. */
export function ObjectItem({ object, health }: { object: ObjectRef; health: BeforeAfter<Health> }) {
  return (
    <Box sx={LINE}>
      <bdi>{objectText(object)}</bdi>
      <Change
        before={<Level health={health.before} object={object} />}
        after={<Level health={health.after} object={object} />}
      />
    </Box>
  );
}

function Answer({ answer }: { answer: TraceAnswer }) {
  const { t } = useWords();
  return (
    <Box component="span" sx={MARK}>
      <StatusIcon status={answerStatus(answer)} />
      <bdi>{answerTitle(answer, t)}</bdi>
    </Box>
  );
}

function Request({ request }: Pick<RequestImpact, 'request'>) {
  return (
    <Box component="code" dir="ltr" sx={{ unicodeBidi: 'isolate' }}>
      {requestLine(request)}
    </Box>
  );
}

/** A request that is answered differently. */
export function RequestItem({ impact }: { impact: RequestImpact }) {
  const { t } = useWords();
  const { request, before, after, parts } = impact;
  const isSameTitle = answerTitle(before, t) === answerTitle(after, t);
  return (
    <>
      <Request request={request} />
      {isSameTitle ? (
        <div>
          {t('Changes: {{parts}}', { parts: parts.map(part => partText(part, t)).join(', ') })}
        </div>
      ) : (
        <Change before={<Answer answer={before} />} after={<Answer answer={after} />} />
      )}
    </>
  );
}

/** A request that another cluster answers differently after the fix. */
export function DifferenceItem({ difference }: { difference: NewDifference }) {
  const { t } = useWords();
  const { of, cluster, there, parts } = difference;
  // Two answers in other words need no list of what differs.
  const isSameTitle = answerTitle(of.after, t) === answerTitle(there, t);
  return (
    <>
      <Request request={of.request} />
      <Box sx={LINE}>
        <span>{t('{{cluster}} still answers:', { cluster })}</span>
        <Answer answer={there} />
        {isSameTitle && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('Differs in: {{parts}}', { parts: parts.map(part => partText(part, t)).join(', ') })}
          </Box>
        )}
      </Box>
    </>
  );
}
