// Control characters, marks that change the text direction, lone surrogates and unassigned code
// points. XML forbids some of them, and the others hide text.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Makes untrusted text safe to show on one line. Invisible characters become U+FFFD. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, '\ufffd');
}
