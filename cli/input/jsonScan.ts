import type { Span } from './sourceNode';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** An object or list in a JSON text. */
export interface ScannedJson extends Span {
  /** The levels of objects and lists in it, with its own. */
  readonly levels: number;
  /** The keys of all objects in it, with those that are repeated. */
  readonly keys: number;
}

/**
 * Finds the end of a JSON string.
 *
 * @param start - The offset of its first quote.
 * @returns One past its last quote; the length of the text where it has none.
 */
export function jsonStringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    // Each pair of backslashes is one character.
    if ((at - first) % 2 === 0) return at + 1;
  }
  return text.length;
}

/**
 * Measures an object or list in a JSON text.
 *
 * @param start - The offset of its bracket.
 * @returns It ends with the text where a bracket is missing.
 */
export function scanJson(text: string, start: number): ScannedJson {
  let depth = 0;
  let levels = 0;
  let keys = 0;
  for (let at = start; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = jsonStringEnd(text, at) - 1;
        break;
      case COLON:
        keys += 1;
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        if (depth > levels) levels = depth;
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        if (depth === 0) return { start, end: at + 1, levels, keys };
        break;
    }
  }
  return { start, end: text.length, levels, keys };
}
