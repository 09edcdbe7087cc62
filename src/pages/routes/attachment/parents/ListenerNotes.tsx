import { absolutePath, type ListenerVerdict, type ObjectRef } from '../../../../analysis';
import type { ObjectContext } from '../../../../components/context';
import { checkLabel } from '../../../../components/verdict/checkLabel';
import { CheckNote } from '../../../../components/verdict/CheckNote';
import { CheckPath, CheckPaths } from '../../../../components/verdict/CheckPaths';
import { messageText } from '../../../../components/words/messageText';
import { useWords } from '../../../../components/words/useWords';
import { useSaidAbove } from '../saidAbove';
import { HostnameLine } from './HostnameLine';

export interface ListenerNotesProps {
  readonly verdict: ListenerVerdict;
  readonly route: ObjectRef;
  readonly parentIndex: number;
  /** Whether the parent exists and nothing stops it from serving. */
  readonly isServed: boolean;
  /** The answer above the tabs says why the listener refuses the route. */
  readonly isStated?: boolean;
  readonly context: ObjectContext;
}

/** The failed and unknown checks between a route and a listener, with their fields. */
export function ListenerNotes(props: ListenerNotesProps) {
  const { t } = useWords();
  const { verdict, route, parentIndex, isServed, isStated = false, context } = props;
  const says = useSaidAbove();
  const unsaid = (sentence: string) => (says(sentence) ? '' : sentence);
  const { listener, checks } = verdict;
  const { served } = listener;
  const field = `.spec.listeners[${listener.index}]`;
  return (
    <>
      {checks
        .filter(({ status }) => status !== 'True')
        .map(check => (
          <CheckNote
            key={check.check}
            status={check.status}
            label={checkLabel(check.check, t)}
            sentence={
              isStated && check.status === 'False' ? '' : unsaid(messageText(check.message, t))
            }
            missing={check.missing}
            context={context}
          >
            <CheckPaths check={check} route={route} parentIndex={parentIndex} context={context} />
          </CheckNote>
        ))}
      {served.status !== 'True' && (
        <CheckNote
          status={served.status}
          label={t('The listener itself')}
          sentence={unsaid(messageText(served.message, t))}
          missing={served.missing}
          context={context}
        >
          <CheckPath
            {...absolutePath({ object: listener.owner, field }, route, parentIndex)}
            context={context}
          />
        </CheckNote>
      )}
      {isServed && <HostnameLine verdict={verdict} />}
    </>
  );
}
