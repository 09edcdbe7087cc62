import { type Document, parseAllDocuments } from 'yaml';
import { applyJsonPatch } from '../../src/analysis/answers/impact/jsonPatch';
import { sameValue } from '../../src/analysis/objects/sameValue';
import { pointer, pointerSegments } from '../../src/analysis/rules/fixes/patch';
import { YAML_OPTIONS } from '../input/documents';
import { type FileStyle, fileStyle } from './fileStyle';
import { operationEdit, type TextOperation } from './operationEdit';
import { editedText } from './textEdit';

function documentsOf(text: string): readonly Document[] {
  const parsed = parseAllDocuments(text, YAML_OPTIONS);
  return Array.isArray(parsed) ? (parsed as Document[]) : [];
}

function documentValues(documents: readonly Document[]): unknown[] | undefined {
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.map(document => document.toJS({ maxAliasCount: -1 }) as unknown);
}

function below(path: readonly string[], operation: TextOperation): TextOperation {
  return { ...operation, path: `${pointer(...path)}${operation.path}` };
}

// The library writes the document anew. It keeps comments and order, though not all spaces.
function rewritten(
  documents: readonly Document[],
  index: number,
  operation: TextOperation,
  style: FileStyle
): string | undefined {
  const document = documents[index];
  if (document === undefined || style.json) return undefined;
  const tokens = pointerSegments(operation.path).map(token =>
    /^\d+$/.test(token) ? Number(token) : token
  );
  try {
    if (operation.op === 'remove') document.deleteIn(tokens);
    else if (operation.op === 'replace' || tokens[tokens.length - 1] !== '-') {
      document.setIn(tokens, document.createNode(operation.value));
    } else document.addIn(tokens.slice(0, -1), document.createNode(operation.value));
    const { indent, indentSeq, singleQuote, padded } = style;
    const options = { indent, indentSeq, singleQuote, flowCollectionPadding: padded };
    return documents.map(one => one.toString({ ...options, lineWidth: 0 })).join('');
  } catch {
    return undefined;
  }
}

function isAsWanted(text: string, wanted: readonly unknown[]): boolean {
  const values = documentValues(documentsOf(text));
  return values !== undefined && sameValue(values, wanted);
}

function withOperation(
  text: string,
  index: number,
  operation: TextOperation,
  style: FileStyle
): string | undefined {
  const documents = documentsOf(text);
  const document = documents[index];
  const values = documentValues(documents);
  if (document === undefined || values === undefined) return undefined;
  const patched = applyJsonPatch(values[index], [operation]);
  if ('failure' in patched) return undefined;
  if (operation.op === 'test') return text;
  const wanted = values.map((value, place) => (place === index ? patched.value : value));
  const edit = operationEdit(operation, [], { text, document, style });
  const isCrlf = text.includes('\r\n');
  const small =
    edit &&
    editedText(text, { ...edit, text: isCrlf ? edit.text.replace(/\r?\n/g, '\r\n') : edit.text });
  if (small !== undefined && isAsWanted(small, wanted)) return small;
  const whole = rewritten(documents, index, operation, style);
  return whole !== undefined && isAsWanted(whole, wanted) ? whole : undefined;
}

/**
 * Applies a JSON Patch to the text of an object. Comments, order and style stay.
 *
 * @param text - YAML or JSON, with one or more documents.
 * @param index - The index of the document.
 * @param path - The place of the object in the document.
 * @param json - Whether the text is JSON.
 * @returns The new text. Undefined where it cannot be changed without changing anything else.
 */
export function patchedText(
  text: string,
  index: number,
  path: readonly string[],
  patch: readonly TextOperation[],
  json: boolean
): string | undefined {
  const style = fileStyle(text, json);
  return patch.reduce<string | undefined>(
    (current, operation) =>
      current === undefined
        ? undefined
        : withOperation(current, index, below(path, operation), style),
    text
  );
}
