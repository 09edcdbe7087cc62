import type { Segment } from './fieldPath';
import type { SourceNode, Span } from './sourceNode';

const SPACE = /[\s]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const PLAIN = /[^\s,\]}]+/y;
const NEXT_BRACKET = /["[\]{}]/g;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

// The end of the value that starts here.
function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return skip(STRING, text, start);
  if (first !== '{' && first !== '[') return skip(PLAIN, text, start);
  let depth = 0;
  let at = start;
  for (;;) {
    NEXT_BRACKET.lastIndex = at;
    const found = NEXT_BRACKET.exec(text);
    if (found === null) return text.length;
    if (found[0] === '"') at = Math.max(skip(STRING, text, found.index), found.index + 1);
    else {
      at = found.index + 1;
      depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
      if (depth === 0) return at;
    }
  }
}

/** A value in a JSON text that is known to be valid. Parses its children on demand. */
export class JsonNode implements SourceNode {
  private children: Map<string, JsonNode> | undefined;

  /**
   * @param text - The whole file.
   * @param value - The offset of the value.
   * @param span - The key and the value.
   */
  constructor(private readonly text: string, private readonly value: number, readonly span: Span) {}

  child(segment: Segment): SourceNode | undefined {
    this.children ??= this.readChildren();
    return this.children.get(String(segment));
  }

  private readChildren(): Map<string, JsonNode> {
    const { text } = this;
    const found = new Map<string, JsonNode>();
    const keyed = text[this.value] === '{';
    if (!keyed && text[this.value] !== '[') return found;
    let at = skip(SPACE, text, this.value + 1);
    while (at < this.span.end && text[at] !== '}' && text[at] !== ']') {
      const start = at;
      let name = String(found.size);
      if (keyed) {
        const end = skip(STRING, text, at);
        name = String(JSON.parse(text.slice(at, end)));
        // One past the colon.
        at = skip(SPACE, text, skip(SPACE, text, end) + 1);
      }
      const end = valueEnd(text, at);
      found.set(name, new JsonNode(text, at, { start, end }));
      at = skip(SPACE, text, end);
      if (text[at] === ',') at = skip(SPACE, text, at + 1);
    }
    return found;
  }
}

/**
 * Finds the JSON objects in a text.
 *
 * @returns Undefined where the text holds anything else.
 */
export function jsonObjects(text: string): Span[] | undefined {
  const found: Span[] = [];
  for (let at = skip(SPACE, text, 0); at < text.length; at = skip(SPACE, text, at)) {
    if (text[at] !== '{') return undefined;
    const end = valueEnd(text, at);
    found.push({ start: at, end });
    at = end;
  }
  return found.length === 0 ? undefined : found;
}
