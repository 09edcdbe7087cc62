import { Box, Typography } from '@mui/material';
import type { ObjectContext } from '../../../components/context';
import { HealthChip } from '../../../components/status/HealthChip';
import { StatusWord } from '../../../components/status/StatusWord';
import { routeVerdictLine } from '../../../components/verdict/verdictLine';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import type { ClusterEffect } from '../../../fleet';
import type { FormKind } from '../draft/routeEdits';
import { TakenRequests } from './TakenRequests';

// The form itself asks for what these are about.
const AT_MOST = 5;

export interface ClusterVerdictProps {
  readonly effect: ClusterEffect;
  readonly kind: FormKind;
  readonly context: ObjectContext;
}

/** Whether a listener takes the route, its findings, and what it takes from other routes. */
export function ClusterVerdict({ effect, kind, context }: ClusterVerdictProps) {
  const { t } = useWords();
  const { verdict, health, findings, taken } = effect;
  const line = routeVerdictLine(verdict, t);
  const said = (findings ?? [])
    // The line above says these already.
    .filter(({ code }) => code !== 'NoParentRefs')
    .map(({ severity, message }) => ({ severity, text: messageText(message, t) }))
    .filter(({ text }) => !line.text.includes(text));
  return (
    <>
      <HealthChip health={health} kind={kind} outlined />
      <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        {line.text}
      </Typography>
      {said.slice(0, AT_MOST).map(({ severity, text }, index) => (
        <Box key={index} sx={{ mt: 0.5, typography: 'body2' }}>
          <StatusWord status={severity}>{text}</StatusWord>
        </Box>
      ))}
      {said.length > AT_MOST && (
        <Typography variant="body2" color="text.secondary">
          {t('and {{count}} more', { count: said.length - AT_MOST })}
        </Typography>
      )}
      {findings === undefined && (
        <Typography variant="body2" color="text.secondary">
          {t('Computing the findings')}
        </Typography>
      )}
      {taken !== undefined && <TakenRequests taken={taken} context={context} />}
    </>
  );
}
