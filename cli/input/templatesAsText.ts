import { type Document, isMap, isPair, isScalar, Scalar, visit } from 'yaml';

/**
 * Replaces each `{{ name }}` that YAML reads as a map in a map by the text that is written.
 *
 * @param document - Is changed.
 * @param text - The text from which the document was parsed.
 */
export function templatesAsText(document: Document, text: string): void {
  visit(document, {
    Map(_key, node) {
      const [item] = node.items;
      if (node.flow !== true || node.items.length !== 1 || !isPair(item)) return undefined;
      const empty = item.value === null || (isScalar(item.value) && item.value.value === null);
      if (!isMap(item.key) || item.key.flow !== true || !empty) return undefined;
      const [start = 0, end = 0] = node.range ?? [];
      const written = new Scalar(text.slice(start, end));
      written.range = node.range;
      return written;
    },
  });
}
