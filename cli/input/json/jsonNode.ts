import type { Segment } from '../../../src/analysis/objects/fieldPath';
import type { SourceNode, Span } from '../source/sourceNode';
import { skipSpace, stringEnd, valueEnd } from './jsonText';

/**
 * A value in a JSON text that is known to be valid. Reads no more of the text than an answer needs,
 * since a file can have many megabytes.
 */
export class JsonNode implements SourceNode {
  private readonly children = new Map<string, JsonNode>();
  private last: JsonNode | undefined;
  private end: number | undefined;

  /**
   * @param text - The whole file.
   * @param start - The offset of the key; of the value, if it has none.
   * @param value - The offset of the value.
   */
  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly value: number
  ) {}

  get span(): Span {
    return { start: this.start, end: (this.end ??= valueEnd(this.text, this.value)) };
  }

  child(segment: Segment): SourceNode | undefined {
    const name = String(segment);
    let found = this.children.get(name);
    while (found === undefined) {
      const [read, child] = this.readChild() ?? [];
      if (child === undefined) return undefined;
      if (read === name) found = child;
    }
    return found;
  }

  private readChild(): [name: string, child: JsonNode] | undefined {
    const { text } = this;
    const keyed = text[this.value] === '{';
    if (!keyed && text[this.value] !== '[') return undefined;
    let start = skipSpace(text, this.last?.span.end ?? this.value + 1);
    if (text[start] === ',') start = skipSpace(text, start + 1);
    if (start >= text.length || text[start] === '}' || text[start] === ']') return undefined;
    let name = String(this.children.size);
    let value = start;
    if (keyed) {
      const end = stringEnd(text, start);
      name = String(JSON.parse(text.slice(start, end)));
      // One past the colon.
      value = skipSpace(text, skipSpace(text, end) + 1);
    }
    this.last = new JsonNode(text, start, value);
    this.children.set(name, this.last);
    return [name, this.last];
  }
}
