// C0 and C1 controls, and marks that change the text direction or hide the text after them.
const CONTROLS =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Makes untrusted text, such as a name from a manifest, safe for a terminal or a line-based log.
 *
 * @returns One line, with control characters escaped.
 */
export function visible(text: string): string {
  return text.replace(
    CONTROLS,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
