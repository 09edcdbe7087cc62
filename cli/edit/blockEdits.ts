import { isMap, isNode, isScalar, type Pair } from 'yaml';
import { blockText, type FileStyle, flowText, scalarText } from './fileStyle';
import { columnAt, lineEnd, lineStart, nextLine, type TextEdit } from './textEdit';
import { type Collection, isCollection, itemEnd, itemStart, nodeEnd, nodeStart } from './yamlParts';

function isPlainValue(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

// A text of several lines ends with its line break.
function endInLine(text: string, node: unknown): number {
  const end = nodeEnd(node);
  return text[end - 1] === '\n' ? lineEnd(text, end - 1) : end;
}

// The dash of an item of a list.
function dashBefore(text: string, at: number): number {
  return text.lastIndexOf('-', at - 1);
}

function placeOf(text: string, collection: Collection, index: number): number {
  const start = itemStart(collection.items[index]);
  return isMap(collection) ? start : dashBefore(text, start);
}

/** Writes a value after its key, with the space or line break before it. */
function valueAfterKey(value: unknown, style: FileStyle, column: number): string {
  if (isPlainValue(value)) {
    return ` ${
      typeof value === 'object' && value !== null
        ? flowText(value, style)
        : scalarText(value, style)
    }`;
  }
  const isList = Array.isArray(value);
  const inner = column + (isList && !style.indentSeq ? 0 : style.indent);
  return `\n${' '.repeat(inner)}${blockText(value, style, inner)}`;
}

function memberText(
  key: string | undefined,
  value: unknown,
  style: FileStyle,
  column: number
): string {
  if (key !== undefined) return `${scalarText(key, style)}:${valueAfterKey(value, style, column)}`;
  // The lines of an item stand right of its dash.
  if (isPlainValue(value)) return `-${valueAfterKey(value, style, column)}`;
  return `- ${blockText(value, style, column + 2)}`;
}

/**
 * Inserts a member into a collection of lines.
 *
 * @param index - Where; the number of members for the end.
 * @param key - Undefined for an item of a list.
 */
export function insertInBlock(
  text: string,
  collection: Collection,
  index: number,
  key: string | undefined,
  value: unknown,
  style: FileStyle
): TextEdit | undefined {
  const { items } = collection;
  if (items.length === 0) return undefined;
  const column = columnAt(text, placeOf(text, collection, 0));
  const member = memberText(key, value, style, column);
  const indent = ' '.repeat(column);
  const last = items[index - 1];
  if (last === undefined) {
    const start = placeOf(text, collection, 0);
    return { start, end: start, text: `${member}\n${indent}` };
  }
  const end = itemEnd(last);
  if (text[end - 1] === '\n') return { start: end, end, text: `${indent}${member}\n` };
  const at = lineEnd(text, end);
  return { start: at, end: at, text: `\n${indent}${member}` };
}

/** Replaces the value of a key. */
export function replaceValue(
  text: string,
  { key, value: old }: Pair,
  value: unknown,
  style: FileStyle,
  isFlow: boolean
): TextEdit {
  const colon = text.indexOf(':', nodeEnd(key)) + 1;
  const start = isNode(old) && nodeEnd(old) > nodeStart(old) ? nodeStart(old) : colon;
  const end = Math.max(colon, isNode(old) ? endInLine(text, old) : 0);
  const isScalarNow = typeof value !== 'object' || value === null;
  if (isScalarNow && isScalar(old) && start !== colon) {
    return {
      start,
      end,
      text: scalarText(value, style, old.type as Parameters<typeof scalarText>[2]),
    };
  }
  if (isFlow || (isCollection(old) && old.flow === true)) {
    const gap = start === colon ? ' ' : '';
    return { start, end, text: `${gap}${flowText(value, style)}` };
  }
  const column = columnAt(text, nodeStart(key));
  return { start: colon, end, text: valueAfterKey(value, style, column) };
}

/** Replaces an item of a list. */
export function replaceItem(
  text: string,
  collection: Collection,
  index: number,
  value: unknown,
  style: FileStyle
): TextEdit {
  const item: unknown = collection.items[index];
  const [start, end] = [nodeStart(item), endInLine(text, item)];
  const isFlow = collection.flow === true || (isCollection(item) && item.flow === true);
  const like = isScalar(item) ? (item.type as Parameters<typeof scalarText>[2]) : undefined;
  const isScalarNow = typeof value !== 'object' || value === null;
  if (isScalarNow) return { start, end, text: scalarText(value, style, like) };
  if (isFlow || isPlainValue(value)) return { start, end, text: flowText(value, style) };
  return { start, end, text: blockText(value, style, columnAt(text, start)) };
}

/**
 * Removes a member of a collection of lines, with its lines.
 *
 * @returns Undefined for the only member, whose collection must be written in another way.
 */
export function removeFromBlock(
  text: string,
  collection: Collection,
  index: number
): TextEdit | undefined {
  const { items } = collection;
  if (items.length < 2) return undefined;
  const start = placeOf(text, collection, index);
  const line = lineStart(text, start);
  const isFirst = text.slice(line, start).trim() !== '';
  // The first key of an item stands on the line of the dash.
  if (isFirst) return { start, end: placeOf(text, collection, index + 1), text: '' };
  const end = itemEnd(items[index]);
  return { start: line, end: text[end - 1] === '\n' ? end : nextLine(text, end), text: '' };
}
