import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import type { Finding, RouteVerdict } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { CheckNote } from '../../../components/verdict/CheckNote';
import { CheckPath } from '../../../components/verdict/CheckPaths';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import { FindingCards } from './FindingCards';
import { isBelow } from './parentFindings';
import { PartTitle } from './PartTitle';

export interface ReferencesProps {
  readonly verdict: RouteVerdict;
  /** About the rules of the route. */
  readonly findings: readonly Finding[];
  readonly context: ObjectContext;
}

/** The references of the route that it cannot use, or whose state is unknown. */
export function References({ verdict, findings, context }: ReferencesProps) {
  const { t } = useWords();
  const { route, references, resolvedRefs } = verdict;
  // A finding covers the same reference and adds a fix.
  const bare = references.filter(({ field }) => !findings.some(finding => isBelow(finding, field)));
  return (
    <SectionBox title={<PartTitle title={t('Backends and other references')} />}>
      {references.length === 0 && findings.length === 0 && (
        <Typography>{messageText(resolvedRefs.message, t)}</Typography>
      )}
      <FindingCards findings={findings} context={context} />
      {bare.map(({ status, message, field, target, missing }, index) => (
        <CheckNote
          key={index}
          status={status}
          sentence={messageText(message, t)}
          missing={missing}
          context={context}
        >
          <Typography variant="body2" color="text.secondary" component="div">
            <CheckPath object={route} field={field} context={context} />
            {' → '}
            <CheckPath object={target} field="" context={context} />
          </Typography>
        </CheckNote>
      ))}
    </SectionBox>
  );
}
