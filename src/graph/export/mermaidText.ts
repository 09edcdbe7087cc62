import { plainText } from './plainText';

// Longer than any name that Kubernetes takes for an object together with half of its namespace's.
const MOST_CHARACTERS = 100;

// All else has a meaning somewhere: to Mermaid's own syntax, to the HTML or Markdown that it makes of
// labels, or to how it finds entity codes (a colon). What is before a space may begin a list, and two
// per cent signs a comment.
const NOT_PLAIN = /[^\p{L}\p{N} /,.?=%+-]|[.+-](?= |$)|%(?=%)/gu;

// Mermaid looks for formulas after it has read entity codes.
const DOLLAR = '#36;';
const NO_SPACE = '#8203;';
const MATHS = /#36;(?=#36;)/g;

/**
 * Writes text of others as part of a quoted label of a Mermaid diagram.
 *
 * @param text - Anything; what is very long is cut.
 * @returns The text, with entity codes for all that is not plain, so that it always is only text.
 */
export function mermaidText(text: string): string {
  const characters = [...plainText(text)];
  const cut =
    characters.length > MOST_CHARACTERS
      ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
      : characters.join('');
  return cut
    .replace(NOT_PLAIN, character => `#${character.codePointAt(0)};`)
    .replace(MATHS, `${DOLLAR}${NO_SPACE}`);
}

/**
 * Writes a label.
 *
 * @param lines - Its lines; empty ones are left out.
 * @returns The label, with its quotes. Without any line it is a space, since Mermaid wants a label.
 */
export function mermaidLabel(lines: readonly string[]): string {
  const written = lines.filter(line => line !== '').map(mermaidText);
  return `"${written.join('<br/>') || ' '}"`;
}
