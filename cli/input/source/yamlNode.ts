import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Segment } from '../../../src/analysis/objects/fieldPath';
import type { SourceNode, Span } from './sourceNode';

/** A value of a YAML document. */
export class YamlNode implements SourceNode {
  /**
   * @param document - Resolves aliases.
   * @param node - The value; anything else than a node is an empty value.
   * @param offset - Where the text of the document starts in its file.
   * @param span - The key and the value, in the file.
   */
  constructor(
    private readonly document: Document,
    private readonly node: unknown,
    private readonly offset: number,
    readonly span: Span
  ) {}

  child(segment: Segment): SourceNode | undefined {
    const node = isAlias(this.node) ? this.node.resolve(this.document) : this.node;
    if (isSeq(node)) {
      const item = node.items[Number(segment)];
      return isNode(item) ? this.below(item, item) : undefined;
    }
    if (!isMap(node)) return undefined;
    // Of a repeated key the last value counts.
    const pair = node.items.findLast(
      ({ key }) => isScalar(key) && String(key.value) === String(segment)
    );
    return pair === undefined ? undefined : this.below(pair.key as Node, pair.value);
  }

  private below(first: Node, value: unknown): YamlNode {
    const last = isNode(value) ? value : first;
    const start = first.range?.[0] ?? 0;
    const end = Math.max(last.range?.[1] ?? start, first.range?.[1] ?? start);
    return new YamlNode(this.document, value, this.offset, {
      start: this.offset + start,
      end: this.offset + end,
    });
  }
}
