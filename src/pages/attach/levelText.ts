import type { AttachLevel } from '../../analysis';
import { statusWord } from '../../components/status/looks';
import type { Translate } from '../../components/words/translate';

/** The answers as the page's filter tells them apart, by what stands in the URL. */
export const ANSWER_GROUPS = {
  open: ['open'],
  unserved: ['unconfirmed', 'unserved'],
  unknown: ['unknown'],
  closed: ['closed'],
} as const satisfies Readonly<Record<string, readonly AttachLevel[]>>;

export type AnswerGroup = keyof typeof ANSWER_GROUPS;

/**
 * Reads the filter from the URL.
 *
 * @param parameter - `show`.
 * @returns The group; undefined for all, and for anything else.
 */
export function answerGroupOf(parameter: string): AnswerGroup | undefined {
  return (Object.keys(ANSWER_GROUPS) as AnswerGroup[]).find(group => group === parameter);
}

/** Tells whether an answer is of a group; undefined is all. */
export function isInGroup(level: AttachLevel, group: AnswerGroup | undefined): boolean {
  return group === undefined || (ANSWER_GROUPS[group] as readonly AttachLevel[]).includes(level);
}

/** The words for what a listener would do with the route. */
export function levelWord(level: AttachLevel, t: Translate): string {
  return level === 'unserved' ? t('Would accept, not served') : statusWord(level, t);
}
