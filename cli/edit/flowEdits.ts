import { blockText, type FileStyle, flowText, scalarText } from './fileStyle';
import { columnAt, lineStart, type TextEdit } from './textEdit';
import { type Collection, itemEnd, itemStart, nodeEnd, nodeStart } from './yamlParts';

function isOverLines(text: string, collection: Collection): boolean {
  const [first] = collection.items;
  const end = first === undefined ? nodeEnd(collection) : itemStart(first);
  return text.slice(nodeStart(collection), end).includes('\n');
}

function lineIndent(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0;
}

/** Writes a member of a collection in braces. `key` is undefined for an item of a list. */
function memberText(
  text: string,
  collection: Collection,
  key: string | undefined,
  value: unknown,
  style: FileStyle
): string {
  const isLong = style.json && isOverLines(text, collection);
  const [first] = collection.items;
  const column = first === undefined ? 0 : columnAt(text, itemStart(first));
  const written = isLong ? blockText(value, style, column) : flowText(value, style);
  return key === undefined ? written : `${scalarText(key, style)}: ${written}`;
}

/**
 * Inserts a member into a collection in braces.
 *
 * @param index - Where; the number of members for the end.
 */
export function insertInFlow(
  text: string,
  collection: Collection,
  index: number,
  key: string | undefined,
  value: unknown,
  style: FileStyle
): TextEdit {
  const member = memberText(text, collection, key, value, style);
  const { items } = collection;
  const next = items[index];
  const last = items[items.length - 1];
  if (next !== undefined) {
    const start = itemStart(next);
    const gap = isOverLines(text, collection) ? `,\n${' '.repeat(columnAt(text, start))}` : ', ';
    return { start, end: start, text: `${member}${gap}` };
  }
  if (last !== undefined) {
    const start = itemEnd(last);
    const isLong = isOverLines(text, collection);
    const gap = isLong ? `,\n${' '.repeat(columnAt(text, itemStart(last)))}` : ', ';
    return { start, end: start, text: `${gap}${member}` };
  }
  const start = nodeStart(collection);
  const [open = '', close = ''] = [text[start], text[nodeEnd(collection) - 1]];
  if (!style.json) {
    const pad = style.padded && open === '{' ? ' ' : '';
    return { start, end: nodeEnd(collection), text: `${open}${pad}${member}${pad}${close}` };
  }
  const outer = lineIndent(text, start);
  const inner = ' '.repeat(outer + style.indent);
  const long = blockText(value, style, outer + style.indent);
  const own = key === undefined ? long : `${JSON.stringify(key)}: ${long}`;
  const all = `${open}\n${inner}${own}\n${' '.repeat(outer)}${close}`;
  return { start, end: nodeEnd(collection), text: all };
}

/** Removes a member from a collection in braces. */
export function removeFromFlow(text: string, collection: Collection, index: number): TextEdit {
  const { items } = collection;
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  if (after !== undefined) return { start: itemStart(item), end: itemStart(after), text: '' };
  if (before !== undefined) return { start: itemEnd(before), end: itemEnd(item), text: '' };
  const start = nodeStart(collection);
  return { start, end: nodeEnd(collection), text: text[start] === '{' ? '{}' : '[]' };
}
