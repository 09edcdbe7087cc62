// C0 and C1 controls, and the marks that change the direction or hide what follows.
const CONTROLS =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Makes text of others safe for a terminal and for a log that is read line by line.
 *
 * @param text - Anything, such as a name out of a manifest.
 * @returns The text, with control characters written out; always one line.
 */
export function visible(text: string): string {
  return text.replace(
    CONTROLS,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
