/** The parts of an explanation that are translated. */
export const EXPLANATION_PARTS = ['title', 'meaning', 'fix'] as const;

export type ExplanationPart = (typeof EXPLANATION_PARTS)[number];

/** Returns the translation key for a part of a rule's explanation. */
export function explanationId(code: string, part: ExplanationPart): string {
  return `${code}.explanation.${part}`;
}
