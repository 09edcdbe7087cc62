import {
  ATTACHMENT_LEVELS,
  type AttachmentLevel,
  countAttached,
  type Finding,
  isUsualRefusal,
  meantListeners,
  parentLevel,
  type ParentVerdict,
  type RouteVerdict,
} from '../../../../analysis';
import { conditionWords } from '../../../../components/status/conditionWords';
import type { ParentStatus } from '../../../../components/status/parentStatuses';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { decisiveChecks, likelyMistakesFirst } from '../listenerReasons';
import { aboutAttachment, isBelow } from '../parentFindings';
import { parentName } from '../parentName';
import { controllerWords, differs, reportsOf } from '../reportedWord';
import type { AnswerLine } from './answerLine';
import { listenerTrouble } from './listenerTrouble';
import { referenceAnswer } from './referenceAnswer';

export interface AnswerInput {
  readonly verdict: RouteVerdict;
  readonly findings: readonly Finding[];
  /** Findings about parents that cannot serve the route, by the index of the parentRef. */
  readonly aboveFindings: ReadonlyMap<number, readonly Finding[]>;
  readonly statuses: readonly ParentStatus[];
  /** The route sets `useDefaultGateways`. */
  readonly defaultGateways: boolean;
  readonly t: Translate;
}

function refusedBy(parent: ParentVerdict, { findings, t }: AnswerInput): AnswerLine {
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
  return { level: 'refused', text };
}

function unknownOf(parent: ParentVerdict, { statuses, t }: AnswerInput): AnswerLine {
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

function attachedTo(parent: ParentVerdict, input: AnswerInput): AnswerLine {
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

function unserved(parent: ParentVerdict, input: AnswerInput): AnswerLine | undefined {
  const { statuses, aboveFindings, t } = input;
  const controller = parent.checks.find(({ check }) => check === 'controller');
  if (controller === undefined || controller.status === 'True') return undefined;
  if (controller.status === 'False') {
    // The finding names similar objects.
    const [found] = aboveFindings.get(parent.index) ?? [];
    const values = {
      parent: parentName(parent.parentRef),
      reason: messageText((found ?? controller).message, t),
    };
    return { level: 'unserved', text: t('Not served by {{parent}}: {{reason}}', values) };
  }
  const reason = messageText(controller.message, t);
  // A controller that reports about the parent serves it, even if the class could not be read.
  if (reportsOf(statuses, parent.parentRef, 'Accepted').length > 0) return undefined;
  return { level: 'unknown', text: reason, missing: controller.missing };
}

function difference(parent: ParentVerdict, { statuses, t }: AnswerInput): AnswerLine | undefined {
  const { accepted, parentRef } = parent;
  const other = reportsOf(statuses, parentRef, 'Accepted').find(({ condition }) =>
    differs(accepted, condition)
  );
  if (other === undefined) return undefined;
  const text = t('{{controller}} reported a different result for {{parent}}: {{condition}}.', {
    controller: controllerWords(other.controller, t),
    parent: parentName(parentRef),
    condition: conditionWords(other.condition, t),
  });
  return { level: 'partly', text };
}

function parentLines(parent: ParentVerdict, input: AnswerInput): AnswerLine[] {
  const { accepted, mesh, parentRef, index } = parent;
  const { t } = input;
  if (parentRef.name === '') {
    const text = t('A parentRef of the route names no parent: .spec.parentRefs[{{index}}].name', {
      index,
    });
    return [{ level: 'refused', text }];
  }
  const noOne = unserved(parent, input);
  // No controller serves the parent, so the listeners' answers do not matter.
  if (noOne?.level === 'unserved' && accepted.status !== 'False') return [noOne];
  const line =
    accepted.status === 'False'
      ? refusedBy(parent, input)
      : accepted.status === 'Unknown'
      ? unknownOf(parent, input)
      : mesh
      ? { level: 'attached' as const, text: messageText(accepted.message, t) }
      : attachedTo(parent, input);
  const trouble = accepted.status === 'False' ? undefined : listenerTrouble(parent, t);
  const isDecided = accepted.status === 'True' && trouble?.level === 'unserved';
  const said = isDecided ? [trouble] : [line, trouble];
  return [...said, noOne, difference(parent, input)].filter(item => item !== undefined);
}

function withoutParents({ defaultGateways, t }: AnswerInput): AnswerLine {
  return defaultGateways
    ? {
        level: 'unknown',
        text: t(
          'The route names no parent and uses the default Gateways. Only the implementation knows which Gateways these are.'
        ),
      }
    : { level: 'nowhere', text: t('The route names no parent, so no Gateway serves it.') };
}

/**
 * Explains in a few sentences why a route receives traffic or not: one per parentRef, and other
 * problems that stop traffic.
 *
 * @returns Worst first; never empty.
 */
export function attachmentAnswer(input: AnswerInput): AnswerLine[] {
  const { verdict, findings, t } = input;
  const parents = verdict.parents.flatMap(parent => parentLines(parent, input));
  const none: AnswerLine[] = verdict.parents.length > 0 ? [] : [withoutParents(input)];
  const ofRules = findings.filter(finding => isBelow(finding, '.spec.rules'));
  const lines = [...none, ...parents, ...referenceAnswer(verdict, ofRules, input.statuses, t)];
  const order = (level: AttachmentLevel) =>
    level === 'nowhere' ? -1 : ATTACHMENT_LEVELS.indexOf(level);
  return lines.sort((left, right) => order(left.level) - order(right.level));
}
