const NARROW = /[ijlI.,:;'|!()[\]{}`\- ftr/\\]/;
const WIDE = /[mwMW@%…~+=<>]/;
const CAPITAL = /[\p{Lu}\p{N}_#$&?*^"]/u;
// From this code point on, characters are about as wide as they are high.
const FIRST_SQUARE = 0x1100;

function ems(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= FIRST_SQUARE && character !== '…') return 1;
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.95;
  return CAPITAL.test(character) ? 0.68 : 0.58;
}

/**
 * Estimates the width of text in any sans-serif font, rather too wide than too narrow.
 *
 * @param text - One line.
 * @param size - Font size in CSS pixels.
 * @returns CSS pixels.
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + ems(character), 0) * size;
}

/**
 * Cuts text that does not fit.
 *
 * @param text - One line.
 * @param size - Font size in CSS pixels.
 * @param room - Available width in CSS pixels.
 * @returns The text, or as much as fits, ending in `…`; `''` if no letter fits.
 */
export function cutText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let left = room - textWidth('…', size);
  let kept = '';
  for (const character of text) {
    left -= textWidth(character, size);
    if (left < 0) break;
    kept += character;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}
