// Controls, marks that turn the direction of text around, halves of characters, and what has no
// meaning: XML forbids some of them, and the others hide what is there.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * Makes text of others safe to be shown on one line.
 *
 * @param text - Anything, such as a name out of a manifest.
 * @returns The text, with a replacement character for each that can not be seen.
 */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, '\ufffd');
}
