import { type Document, isMap, isNode, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ObjectChange } from '../../src/analysis';
import { pointer, pointerSegments } from '../../src/analysis/rules/fixes/patch';
import { insertInBlock, removeFromBlock, replaceItem, replaceValue } from './blockEdits';
import type { FileStyle } from './fileStyle';
import { insertInFlow, removeFromFlow } from './flowEdits';
import type { TextEdit } from './textEdit';
import { type Collection, isShared, pairOf } from './yamlParts';

/** One operation of a JSON Patch. */
export type TextOperation = NonNullable<ObjectChange['patch']>[number];

/** A text with its document. */
interface Parsed {
  readonly text: string;
  readonly document: Document;
  readonly style: FileStyle;
}

// Undefined where a text change could change other places too.
function collectionAt(document: Document, path: readonly string[]): Collection | undefined {
  let node: unknown = document.contents;
  for (const token of path) {
    if (isShared(node)) return undefined;
    if (isMap(node)) node = pairOf(node, token)?.value;
    else if (isSeq(node)) node = node.items[Number(token)];
    else return undefined;
  }
  return !isShared(node) && (isMap(node) || isSeq(node)) ? node : undefined;
}

function inMap(
  map: YAMLMap,
  key: string,
  { op, value }: TextOperation,
  { text, style }: Parsed
): TextEdit | undefined {
  const pair = pairOf(map, key);
  const isFlow = map.flow === true;
  if (op === 'remove') {
    const index = pair === undefined ? -1 : map.items.indexOf(pair as (typeof map.items)[number]);
    if (index < 0) return undefined;
    return isFlow ? removeFromFlow(text, map, index) : removeFromBlock(text, map, index);
  }
  if (pair !== undefined) {
    return isShared(pair.value) ? undefined : replaceValue(text, pair, value, style, isFlow);
  }
  const end = map.items.length;
  return isFlow
    ? insertInFlow(text, map, end, key, value, style)
    : insertInBlock(text, map, end, key, value, style);
}

function inList(
  list: YAMLSeq,
  token: string,
  { op, value }: TextOperation,
  { text, style }: Parsed
): TextEdit | undefined {
  const index = token === '-' ? list.items.length : Number(token);
  const isFlow = list.flow === true;
  if (op === 'add') {
    return isFlow
      ? insertInFlow(text, list, index, undefined, value, style)
      : insertInBlock(text, list, index, undefined, value, style);
  }
  const item: unknown = list.items[index];
  if (!isNode(item) || isShared(item)) return undefined;
  if (op === 'replace') return replaceItem(text, list, index, value, style);
  return isFlow ? removeFromFlow(text, list, index) : removeFromBlock(text, list, index);
}

/**
 * Finds the smallest change of a text that does what an operation says.
 *
 * @param path - The place of the object in the document.
 * @returns Undefined where no part of the text can be changed alone.
 */
export function operationEdit(
  operation: TextOperation,
  path: readonly string[],
  parsed: Parsed
): TextEdit | undefined {
  const tokens = [...path, ...pointerSegments(operation.path)];
  const last = tokens[tokens.length - 1];
  const collection = collectionAt(parsed.document, tokens.slice(0, -1));
  if (last === undefined || collection === undefined) return undefined;
  const edit = isMap(collection)
    ? inMap(collection, last, operation, parsed)
    : inList(collection, last, operation, parsed);
  if (edit !== undefined || operation.op !== 'remove' || tokens.length < 2) return edit;
  // What held only this is then empty.
  const value = isMap(collection) ? {} : [];
  const above: TextOperation = {
    op: 'replace',
    path: pointer(...tokens.slice(0, -1)),
    value,
  };
  return collection.items.length === 1 ? operationEdit(above, [], parsed) : undefined;
}
