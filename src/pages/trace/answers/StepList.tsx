import { Box } from '@mui/material';
import type { Status, TraceAnswer } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { CheckPath } from '../../../components/verdict/CheckPaths';
import { VerdictMissing } from '../../../components/verdict/VerdictMissing';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';

export interface AnswerInCluster {
  readonly answer: TraceAnswer;
  readonly context: ObjectContext;
}

function StepIcon({ status }: { readonly status: Status }) {
  return (
    <Box sx={{ display: 'inline-flex', pt: '0.15em' }}>
      <StatusIcon status={status} />
    </Box>
  );
}

/** The way of a request, step by step: what decides, and the field that says so. */
export function StepList({ answer, context }: AnswerInCluster) {
  const { t } = useWords();
  return (
    <>
      <Box component="ol" aria-label={t('The way of the request')} sx={{ m: 0, p: 0 }}>
        {answer.steps.map(({ step, status, message, object, field = '' }, index) => (
          <Box
            component="li"
            key={index}
            data-step={step}
            sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5, typography: 'body2' }}
          >
            <StepIcon status={status} />
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {messageText(message, t)}
              {object !== undefined && (
                <Box sx={{ color: 'text.secondary' }}>
                  <CheckPath object={object} field={field} context={context} />
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {answer.missing.map((missing, index) => (
        <VerdictMissing key={index} missing={missing} context={context} />
      ))}
    </>
  );
}
