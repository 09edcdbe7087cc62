import {
  countAttached,
  isUsualRefusal,
  meantListeners,
  parentLevel,
  type ParentVerdict,
} from '../../../../analysis';
import { conditionWords } from '../../../../components/status/conditionWords';
import { messageText } from '../../../../components/words/messageText';
import { decisiveChecks, likelyMistakesFirst } from '../listenerReasons';
import { aboutAttachment, isBelow } from '../parentFindings';
import { parentName } from '../parentName';
import { controllerWords, reportsOf } from '../reportedWord';
import type { AnswerInput } from './answerInput';
import type { AnswerLine } from './answerLine';

/** Why a parent refuses the route. */
export function refusedLine(parent: ParentVerdict, { findings, t }: AnswerInput): AnswerLine {
  const there = parent.checks.every(
    ({ check, status }) => check !== 'parent' || status !== 'False'
  );
  const meant = there ? meantListeners(parent) : [];
  const [worst] = likelyMistakesFirst(meant);
  const checks = worst === undefined ? [] : decisiveChecks(worst);
  const found = findings.find(
    finding =>
      finding.severity === 'error' &&
      aboutAttachment(finding) &&
      isBelow(finding, `.spec.parentRefs[${parent.index}]`)
  );
  // The finding already covers all listeners and names the closest ones.
  const reasons = found ? [found] : checks.length > 0 ? checks : [parent.accepted];
  const values = {
    parent: parentName(parent.parentRef),
    number: meant.length,
    reason: reasons.map(({ message }) => messageText(message, t)).join(' '),
  };
  const text =
    meant.length <= 1
      ? t('Not attached to {{parent}}: {{reason}}', values)
      : t('Refused by all {{number}} listeners of {{parent}}: {{reason}}', values);
  return { level: 'refused', text, finding: found };
}

/** Why it is not known whether a parent accepts the route. */
export function unknownLine(parent: ParentVerdict, { statuses, t }: AnswerInput): AnswerLine {
  const { accepted, parentRef } = parent;
  const reported = reportsOf(statuses, parentRef, 'Accepted');
  const [word] = reported.filter(({ condition }) => condition.status !== 'Unknown');
  const values = {
    parent: parentName(parentRef),
    reason: messageText(accepted.message, t),
    controller: controllerWords(word?.controller ?? '', t),
    condition: word === undefined ? '' : conditionWords(word.condition, t),
  };
  const base = { level: 'unknown' as const, missing: accepted.missing };
  if (word === undefined) {
    const text = t(
      'It is not known whether {{parent}} accepts the route, and no controller has reported it: {{reason}}',
      values
    );
    return { ...base, text };
  }
  if (word.condition.stale) {
    const text = t(
      '{{controller}} reported for {{parent}} that {{condition}}, but for an older version of the route. This could not be computed here: {{reason}}',
      values
    );
    return { ...base, text };
  }
  const text =
    word.condition.status === 'True'
      ? t(
          '{{controller}} reported that {{parent}} accepts the route. This could not be computed here: {{reason}}',
          values
        )
      : t(
          '{{controller}} reported that {{parent}} does not accept the route: {{condition}}. This could not be computed here: {{reason}}',
          values
        );
  return { ...base, text };
}

/** Which listeners of a parent accept the route, and why the others do not. */
export function attachedLine(parent: ParentVerdict, input: AnswerInput): AnswerLine {
  const { t } = input;
  const level = parentLevel(parent) === 'partly' ? 'partly' : 'attached';
  const meant = likelyMistakesFirst(meantListeners(parent));
  const counts = countAttached(parent);
  const others = meant.filter(({ attached }) => attached !== 'True');
  // A listener for another purpose is a reason only if there is no other reason.
  const unusual = others.filter(listener => !isUsualRefusal(listener));
  const refusing = unusual.length > 0 ? unusual : others;
  const [worst] = refusing;
  const values = {
    parent: parentName(parent.parentRef),
    number: meant.length,
    attached: counts.True,
    listener: (worst ?? meant[0])?.listener.name ?? '',
    more: refusing.length - 1,
    reason:
      worst === undefined
        ? ''
        : decisiveChecks(worst)
            .map(({ message }) => messageText(message, t))
            .join(' '),
  };
  if (worst === undefined) {
    const text =
      meant.length === 1
        ? t('Attached to listener {{listener}} of {{parent}}.', values)
        : t('Attached to all {{number}} listeners of {{parent}}.', values);
    return { level, text };
  }
  if (worst.attached === 'Unknown') {
    const text = t(
      'Attached to {{attached}} of {{number}} listeners of {{parent}}; not known for {{listener}}: {{reason}}',
      values
    );
    return { level, text };
  }
  if (unusual.length === 0) {
    const text = t(
      'Attached to {{attached}} of {{number}} listeners of {{parent}}; the rest are for other protocols, kinds or hostnames: {{reason}}',
      values
    );
    return { level, text };
  }
  const text =
    refusing.length === 1
      ? t(
          'Attached to {{attached}} of {{number}} listeners of {{parent}}; refused by {{listener}}: {{reason}}',
          values
        )
      : t(
          'Attached to {{attached}} of {{number}} listeners of {{parent}}; refused by {{listener}} and {{more}} more: {{reason}}',
          values
        );
  const rest = t('The rest are for other protocols, kinds or hostnames.');
  return { level, text: refusing.length === others.length ? text : `${text} ${rest}` };
}
