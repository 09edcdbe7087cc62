const QUOTE = 0x22;
const BACKSLASH = 0x5c;
// White space and what follows a number or a word.
const AFTER_WORD = /[\s,\]}]|$/g;

/** The offset of the first character from `at` that is not white space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return end;
    end += 1;
  }
}

/**
 * Finds the end of a JSON string. A regular expression would overflow its stack on a string of some
 * megabytes.
 *
 * @param start - The offset of its first quotation mark.
 * @returns One past its last quotation mark; the length of the text where it has none.
 */
export function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    // Each pair of backslashes is one character.
    if ((at - first) % 2 === 0) return at + 1;
  }
  return text.length;
}

function bracketEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      continue;
    }
    at += 1;
    // { is [ with this bit, and } is ].
    const bracket = code | 0x20;
    if (bracket === 0x7b) depth += 1;
    else if (bracket === 0x7d) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

/** The offset after the value that starts at `start`, in valid JSON. */
export function valueEnd(text: string, start: number): number {
  switch (text[start]) {
    case '"':
      return stringEnd(text, start);
    case '{':
    case '[':
      return bracketEnd(text, start);
    default:
      AFTER_WORD.lastIndex = start;
      return AFTER_WORD.exec(text)?.index ?? text.length;
  }
}
