import type { Segment } from './fieldPath';
import { skipSpace, stringEnd, valueEnd } from './jsonText';
import type { SourceNode, Span } from './sourceNode';

/** A value in a JSON text that is known to be valid. Parses its children on demand. */
export class JsonNode implements SourceNode {
  private children: ReadonlyMap<string, JsonNode> | readonly JsonNode[] | undefined;

  /**
   * @param text - The whole file.
   * @param value - The offset of the value.
   * @param span - The key and the value.
   */
  constructor(private readonly text: string, private readonly value: number, readonly span: Span) {}

  child(segment: Segment): SourceNode | undefined {
    this.children ??= this.text[this.value] === '{' ? this.readFields() : this.readItems();
    return this.children instanceof Map
      ? this.children.get(String(segment))
      : (this.children as readonly JsonNode[])[Number(segment)];
  }

  private readFields(): ReadonlyMap<string, JsonNode> {
    const { text } = this;
    const found = new Map<string, JsonNode>();
    let start = skipSpace(text, this.value + 1);
    while (text[start] === '"') {
      const end = stringEnd(text, start);
      // One past the colon.
      const value = skipSpace(text, skipSpace(text, end) + 1);
      found.set(String(JSON.parse(text.slice(start, end))), this.below(start, value));
      start = this.next(valueEnd(text, value));
    }
    return found;
  }

  private readItems(): readonly JsonNode[] {
    const { text } = this;
    const found: JsonNode[] = [];
    if (text[this.value] !== '[') return found;
    let start = skipSpace(text, this.value + 1);
    while (start < this.span.end && text[start] !== ']') {
      const item = this.below(start, start);
      found.push(item);
      start = this.next(item.span.end);
    }
    return found;
  }

  private below(start: number, value: number): JsonNode {
    return new JsonNode(this.text, value, { start, end: valueEnd(this.text, value) });
  }

  // The start of what follows a value.
  private next(end: number): number {
    const at = skipSpace(this.text, end);
    return this.text[at] === ',' ? skipSpace(this.text, at + 1) : at;
  }
}
