import type { Span } from '../source/sourceNode';
import { JsonKeys } from './jsonKeys';
import { skipSpace, stringEnd } from './jsonText';

/** An object or a list of a JSON text. */
export interface JsonValue extends Span {
  /** The levels of objects and lists in it, with its own. */
  readonly levels: number;
  /** The offset of the first key that an object has a second time. */
  readonly repeatedKey: number | undefined;
}

const LIST = -1;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

// One loop over the text, since a file can have many megabytes and any number of levels.
function readValue(text: string, start: number): JsonValue | undefined {
  const keys = new JsonKeys(text);
  // For an object what `keys.open` returned, else LIST.
  const open: number[] = [];
  let levels = 0;
  let inObject = false;
  let wantsKey = false;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = wantsKey ? keys.add(at) : stringEnd(text, at);
      wantsKey = false;
      continue;
    }
    at += 1;
    if (code === COMMA) wantsKey = inObject;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      inObject = wantsKey = code === OPEN_OBJECT;
      open.push(inObject ? keys.open() : LIST);
      if (open.length > levels) levels = open.length;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      const first = open.pop() ?? LIST;
      if (first !== LIST) keys.close(first);
      if (open.length === 0) return { start, end: at, levels, repeatedKey: keys.repeated };
      inObject = open[open.length - 1] !== LIST;
      wantsKey = false;
    }
  }
  return undefined;
}

/**
 * Finds the objects and lists of a text that follow each other. The text need not be valid JSON.
 *
 * @returns Undefined where the text holds anything else.
 */
export function jsonValues(text: string): JsonValue[] | undefined {
  const found: JsonValue[] = [];
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const value = text[at] === '{' || text[at] === '[' ? readValue(text, at) : undefined;
    if (value === undefined) return undefined;
    found.push(value);
    at = skipSpace(text, value.end);
  }
  return found.length === 0 ? undefined : found;
}
