import type { AttachLevel } from '../../analysis';

/** The groups of the filter, by their value in the URL. */
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
 * @returns Undefined for all groups, and for an unknown value.
 */
export function answerGroupOf(parameter: string): AnswerGroup | undefined {
  return (Object.keys(ANSWER_GROUPS) as AnswerGroup[]).find(group => group === parameter);
}

/** An undefined group contains every answer. */
export function isInGroup(level: AttachLevel, group: AnswerGroup | undefined): boolean {
  return group === undefined || (ANSWER_GROUPS[group] as readonly AttachLevel[]).includes(level);
}
