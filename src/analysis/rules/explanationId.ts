/** The parts of an explanation that are translated. */
export const EXPLANATION_PARTS = ['title', 'meaning', 'fix'] as const;

export type ExplanationPart = (typeof EXPLANATION_PARTS)[number];

/** Names a part of a rule's explanation in translations, as message ids name sentences. */
export function explanationId(code: string, part: ExplanationPart): string {
  return `${code}.explanation.${part}`;
}
