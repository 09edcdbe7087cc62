import type { ParentVerdict } from '../../../../analysis';
import { conditionWords } from '../../../../components/status/conditionWords';
import { messageText } from '../../../../components/words/messageText';
import { parentName } from '../parentName';
import { controllerWords, differs, reportsOf } from '../reportedWord';
import { attachedLine, refusedLine, unknownLine } from './acceptanceAnswer';
import type { AnswerInput } from './answerInput';
import type { AnswerLine } from './answerLine';
import { listenerTrouble } from './listenerTrouble';

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
    return {
      level: 'unserved',
      text: t('Not served by {{parent}}: {{reason}}', values),
      finding: found,
    };
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

/** The sentences about one parentRef: at least one. */
export function parentLines(parent: ParentVerdict, input: AnswerInput): AnswerLine[] {
  const { accepted, mesh, parentRef, index } = parent;
  const { t } = input;
  if (parentRef.name === '') {
    const text = t('A parentRef of the route names no parent: .spec.parentRefs[{{index}}].name', {
      index,
    });
    return [{ level: 'refused', text }];
  }
  const noOne = unserved(parent, input);
  const line =
    accepted.status === 'False'
      ? refusedLine(parent, input)
      : accepted.status === 'Unknown'
      ? unknownLine(parent, input)
      : mesh
      ? { level: 'attached' as const, text: messageText(accepted.message, t) }
      : attachedLine(parent, input);
  const trouble =
    accepted.status === 'False'
      ? undefined
      : listenerTrouble(parent, input.aboveFindings.get(index) ?? [], t);
  const isDecided = accepted.status === 'True' && trouble?.level === 'unserved';
  // No controller serves the parent, so the listeners' answers do not matter.
  const isIdle = noOne?.level === 'unserved' && accepted.status !== 'False';
  const said = isDecided ? [trouble] : [line, trouble];
  const lines = (isIdle ? [noOne] : [...said, noOne, difference(parent, input)]).filter(
    item => item !== undefined
  );
  const twin = input.findings.find(
    ({ code, path }) => code === 'NotServed' && path === `.spec.parentRefs[${index}]`
  );
  return lines.map(item => (item.level === 'unserved' ? { ...item, twin } : item));
}
