const INDENT = 2;
const BATCH = 200;
// The lists of a cluster, which can be long, are at this level.
const DEEPEST_LIST = 3;

/** A long list of a document. Its items are made while the document is printed. */
export class StreamedList {
  /** @param items - In order. They are read once. */
  constructor(readonly items: Iterable<unknown>) {}
}

// The text that a value has at a level of a document, without the indent of its first line.
function textAt(value: unknown, level: number): string {
  let nested = value;
  for (let above = 0; above < level; above += 1) nested = [nested];
  const text = JSON.stringify(nested, undefined, INDENT);
  // Each list above has a line of its own on either side, which ends with a line break.
  const indents = (INDENT * (level * (level + 1))) / 2;
  const head = 2 * level + indents;
  return text.slice(head, text.length - (head - level * INDENT));
}

function* batches(items: Iterable<unknown>): Generator<unknown[]> {
  let batch: unknown[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function* listChunks(items: Iterable<unknown>, level: number): Generator<string> {
  const before = `\n${' '.repeat(INDENT * level)}`;
  let any = false;
  for (const batch of batches(items)) {
    // Without the brackets of the batch.
    yield any ? ',' : '[';
    yield textAt(batch, level).slice(1, -1 - before.length);
    any = true;
  }
  yield any ? `${before}]` : '[]';
}

function* chunks(value: unknown, level: number): Generator<string> {
  if (value instanceof StreamedList) {
    yield* listChunks(value.items, level);
    return;
  }
  const isList = Array.isArray(value);
  if (isList && level === DEEPEST_LIST) {
    yield* listChunks(value, level);
    return;
  }
  if (typeof value !== 'object' || value === null || level >= DEEPEST_LIST) {
    yield textAt(value, level);
    return;
  }
  const entries = Object.entries(value).filter(([, item]) => isList || item !== undefined);
  const before = `\n${' '.repeat(INDENT * level)}`;
  const [open, close] = isList ? '[]' : '{}';
  let separator = open;
  for (const [name, item] of entries) {
    const label = isList ? '' : `${JSON.stringify(name)}: `;
    yield `${separator}${before}${' '.repeat(INDENT)}${label}`;
    yield* chunks(item, level + 1);
    separator = ',';
  }
  yield entries.length === 0 ? `${open}${close}` : `${before}${close}`;
}

/**
 * Prints a document as JSON, indented by two spaces, part by part. The whole text can be too long
 * for one string.
 *
 * @param value - A JSON value that can contain `StreamedList` in place of a list, at most three
 *   levels deep.
 * @returns The parts of the text, which ends with a line break.
 */
export function* jsonChunks(value: unknown): Generator<string> {
  yield* chunks(value, 0);
  yield '\n';
}
