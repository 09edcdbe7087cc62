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
import { useSaidAbove } from './saidAbove';

export interface ReferencesProps {
  readonly verdict: RouteVerdict;
  /** About the rules of the route. */
  readonly findings: readonly Finding[];
  /** The findings that the answer above the tabs states. */
  readonly stated: ReadonlySet<Finding>;
  readonly context: ObjectContext;
}

/** The references of the route that it cannot use, or whose state is unknown. */
export function References({ verdict, findings, stated, context }: ReferencesProps) {
  const { t } = useWords();
  const { route, references, resolvedRefs } = verdict;
  const says = useSaidAbove();
  const unstated = findings.filter(finding => !stated.has(finding));
  // A finding covers the same reference and adds a fix.
  const bare = references.filter(({ field }) => !unstated.some(finding => isBelow(finding, field)));
  const isSaid = (field: string, sentence: string) =>
    says(sentence) || findings.some(finding => stated.has(finding) && isBelow(finding, field));
  return (
    <SectionBox title={<PartTitle title={t('Backends and other references')} />}>
      {references.length === 0 && findings.length === 0 && (
        <Typography>{messageText(resolvedRefs.message, t)}</Typography>
      )}
      <FindingCards findings={unstated} context={context} />
      {bare.map(({ status, message, field, target, missing }, index) => (
        <CheckNote
          key={index}
          status={status}
          sentence={isSaid(field, messageText(message, t)) ? '' : messageText(message, t)}
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
