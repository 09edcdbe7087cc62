import { explanationId, type ExplanationPart, type Rule } from '../../analysis';
import type { Translate } from './translate';

/** Translates a part of a code's explanation. */
export function explanationWords(
  { code, explanation }: Rule,
  part: ExplanationPart,
  t: Translate
): string {
  return t(explanationId(code, part), { defaultValue: explanation[part] });
}
