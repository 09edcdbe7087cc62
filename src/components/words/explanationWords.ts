import { explanationId, type ExplanationPart, type Rule } from '../../analysis';
import type { Translate } from './translate';

/** Writes a part of what a finding's code means in the user's language. */
export function explanationWords(
  { code, explanation }: Rule,
  part: ExplanationPart,
  t: Translate
): string {
  return t(explanationId(code, part), { defaultValue: explanation[part] });
}
