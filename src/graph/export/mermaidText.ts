import { plainText } from './plainText';

// Most names with their namespace are shorter.
const MOST_CHARACTERS = 100;

// Every other character has a meaning in Mermaid's syntax, in the HTML or Markdown of its labels, or in
// its entity codes (a colon). A sign before a space can start a list, and two percent signs a comment.
const NOT_PLAIN = /[^\p{L}\p{N} /,.?=%+-]|[.+-](?= |$)|%(?=%)/gu;

// Mermaid decodes entity codes before it looks for formulas.
const DOLLAR = '#36;';
const NO_SPACE = '#8203;';
const MATHS = /#36;(?=#36;)/g;

/**
 * Escapes untrusted text for a quoted label of a Mermaid diagram. Very long text is cut.
 *
 * @returns The text, with entity codes for every character that could be syntax.
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
 * A quoted label.
 *
 * @param lines - Empty lines are left out. Without lines the label is a space, because Mermaid
 *   requires one.
 */
export function mermaidLabel(lines: readonly string[]): string {
  const written = lines.filter(line => line !== '').map(mermaidText);
  return `"${written.join('<br/>') || ' '}"`;
}
