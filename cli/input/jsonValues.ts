import { JsonKeys } from './jsonKeys';
import { skipSpace, stringEnd } from './jsonText';
import type { Span } from './sourceNode';

/** The analysis and JSON.stringify call themselves once per level. Manifests have about 30. */
export const MOST_LEVELS = 1_000;

/** An object or a list of a JSON text. */
export interface JsonValue {
  readonly span: Span;
  /** The offset of the first key that an object has a second time. */
  readonly repeatedKey: number | undefined;
  /** The offset of the first value that is deeper than `MOST_LEVELS`. */
  readonly tooDeep: number | undefined;
}

const LIST = -1;

// One loop over the text, since a file can have many megabytes and any number of levels.
function readValue(text: string, start: number): JsonValue | undefined {
  const keys = new JsonKeys(text);
  // For an object what `keys.open` returned, else LIST.
  const open: number[] = [];
  let inObject = false;
  let wantsKey = false;
  let tooDeep: number | undefined;
  let at = start;
  while (at < text.length) {
    switch (text[at]) {
      case '"':
        at = wantsKey ? keys.add(at) : stringEnd(text, at);
        wantsKey = false;
        continue;
      case ',':
        wantsKey = inObject;
        break;
      case '{':
      case '[':
        inObject = wantsKey = text[at] === '{';
        open.push(inObject ? keys.open() : LIST);
        if (open.length > MOST_LEVELS) tooDeep ??= at;
        break;
      case '}':
      case ']': {
        const first = open.pop() ?? LIST;
        if (first !== LIST) keys.close(first);
        at += 1;
        if (open.length === 0) {
          return { span: { start, end: at }, repeatedKey: keys.repeated, tooDeep };
        }
        inObject = open[open.length - 1] !== LIST;
        wantsKey = false;
        continue;
      }
    }
    at += 1;
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
    at = skipSpace(text, value.span.end);
  }
  return found.length === 0 ? undefined : found;
}
