import type { Segment } from './fieldPath';
import { jsonStringEnd, scanJson, type ScannedJson } from './jsonScan';
import type { SourceNode, Span } from './sourceNode';

const SPACE = /[\s]*/y;
const PLAIN = /[^\s,\]}]+/y;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

// The end of the value that starts here.
function valueEnd(text: string, start: number): number {
  switch (text[start]) {
    case '"':
      return jsonStringEnd(text, start);
    case '{':
    case '[':
      return scanJson(text, start).end;
    default:
      return skip(PLAIN, text, start);
  }
}

/** A value in a JSON text that is known to be valid. Parses its children on demand. */
export class JsonNode implements SourceNode {
  private children: Map<string, JsonNode> | undefined;
  private repeated: number | undefined;

  /**
   * @param text - The whole file.
   * @param value - The offset of the value.
   * @param span - The key and the value.
   */
  constructor(private readonly text: string, private readonly value: number, readonly span: Span) {}

  child(segment: Segment): SourceNode | undefined {
    return this.read().get(String(segment));
  }

  /** The offset of a key that an object holds twice, in this value or below it. */
  repeatedKey(): number | undefined {
    const children = this.read();
    if (this.repeated !== undefined) return this.repeated;
    for (const child of children.values()) {
      const below = child.repeatedKey();
      if (below !== undefined) return below;
    }
    return undefined;
  }

  private read(): Map<string, JsonNode> {
    return (this.children ??= this.readChildren());
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
        const end = jsonStringEnd(text, at);
        name = String(JSON.parse(text.slice(at, end)));
        // One past the colon.
        at = skip(SPACE, text, skip(SPACE, text, end) + 1);
        if (found.has(name)) this.repeated ??= start;
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
export function jsonObjects(text: string): ScannedJson[] | undefined {
  const found: ScannedJson[] = [];
  for (let at = skip(SPACE, text, 0); at < text.length; at = skip(SPACE, text, at)) {
    if (text[at] !== '{') return undefined;
    const object = scanJson(text, at);
    found.push(object);
    at = object.end;
  }
  return found.length === 0 ? undefined : found;
}
