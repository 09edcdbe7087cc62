import { Box } from '@mui/material';
import { type Check, decidingChecks } from '../../analysis';
import type { ObjectContext } from '../../components/context';
import { checkLabel } from '../../components/verdict/checkLabel';
import { CheckNote } from '../../components/verdict/CheckNote';
import { CheckPath } from '../../components/verdict/CheckPaths';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import type { AnswerRow } from './answerRows';

// The route does not exist, so only paths in other objects can be opened.
function Paths({ check, context }: { check: Check; context: ObjectContext }) {
  return (
    <>
      {check.paths.flatMap(({ object, field }, index) =>
        typeof object === 'string'
          ? []
          : [
              <Box key={index} sx={{ typography: 'body2', color: 'text.secondary' }}>
                <CheckPath object={object} field={field} context={context} />
              </Box>,
            ]
      )}
    </>
  );
}

/** The reasons why the listener refuses the route, and the problems of the listener itself. */
export function AnswerNotes({ row, context }: { row: AnswerRow; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, answer, wanted, kindMissing } = row;
  const { listener, level } = answer;
  const { served } = listener;
  return (
    <>
      {kindMissing && (
        <CheckNote
          status="False"
          sentence={t('{{cluster}} has no {{kind}}: the kind is not installed there.', {
            cluster,
            kind: wanted.kind,
          })}
          context={context}
        />
      )}
      {decidingChecks(answer).map(check => (
        <CheckNote
          key={check.check}
          status={check.status}
          label={checkLabel(check.check, t)}
          sentence={messageText(check.message, t)}
          missing={check.missing}
          context={context}
        >
          <Paths check={check} context={context} />
        </CheckNote>
      ))}
      {level !== 'closed' && served.status !== 'True' && (
        <CheckNote
          status={served.status}
          label={t('The listener itself')}
          sentence={messageText(served.message, t)}
          missing={served.missing}
          context={context}
        >
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            <CheckPath
              object={listener.owner}
              field={`.spec.listeners[${listener.index}]`}
              context={context}
            />
          </Box>
        </CheckNote>
      )}
    </>
  );
}
