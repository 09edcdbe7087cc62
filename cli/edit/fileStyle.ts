import { Scalar, stringify } from 'yaml';
import { hasFields } from '../../src/gatewayApi/read';

/** How a file is written, as far as new text follows it. */
export interface FileStyle {
  /** The text is JSON, so that keys and texts have double quotation marks. */
  readonly json: boolean;
  /** The number of spaces of a level. */
  readonly indent: number;
  /** Items of a list stand further right than the key of the list. */
  readonly indentSeq: boolean;
  readonly singleQuote: boolean;
  /** Braces have a space within: `{ a: 1 }`. */
  readonly padded: boolean;
}

const DEFAULT_INDENT = 2;
// A key whose value starts on the next line, and the indentation of that line.
const NESTED = /^( *)(?:- )*["\w./-]+: *(?:#.*)?\r?\n( *)(?![ \r\n#-])/gm;
const LISTED = /^( *)[\w./-]+: *(?:#.*)?\r?\n( *)- /gm;
const JSON_NESTED = /[{[]\r?\n( +)/;

function indentOf(text: string, json: boolean): number {
  if (json) return JSON_NESTED.exec(text)?.[1]?.length ?? DEFAULT_INDENT;
  for (const [, outer = '', inner = ''] of text.matchAll(NESTED)) {
    const indent = inner.length - outer.length;
    if (indent > 0 && !outer.includes('-')) return Math.min(indent, 8);
  }
  return DEFAULT_INDENT;
}

/** Finds how a text is written. What the text does not show is as the YAML library writes it. */
export function fileStyle(text: string, json: boolean): FileStyle {
  const listed = [...text.matchAll(LISTED)];
  const count = (part: string) => text.split(part).length;
  return {
    json,
    indent: indentOf(text, json),
    indentSeq: !listed.some(([, outer = '', inner = '']) => outer.length === inner.length),
    singleQuote: count("'") > count('"'),
    padded: json ? /[{[] /.test(text) : !/\{[^ {}\r\n]/.test(text),
  };
}

/**
 * Writes a scalar on one line.
 *
 * @param like - The type of the scalar that it takes the place of, such as `QUOTE_SINGLE`.
 */
export function scalarText(value: unknown, style: FileStyle, like?: Scalar.Type | null): string {
  if (style.json) return JSON.stringify(value);
  const scalar = new Scalar(value);
  const isQuoted = like === Scalar.QUOTE_SINGLE || like === Scalar.QUOTE_DOUBLE;
  if (typeof value === 'string' && isQuoted) scalar.type = like;
  else if (typeof value === 'string' && value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
  const singleQuote = isQuoted ? like === Scalar.QUOTE_SINGLE : style.singleQuote;
  // In a flow collection more texts need quotation marks.
  return stringify([scalar], { lineWidth: 0, singleQuote, collectionStyle: 'flow' })
    .trim()
    .slice(1, -1)
    .trim();
}

/** Writes a value on one line, as in `{ a: [1, 2] }`. */
export function flowText(value: unknown, style: FileStyle): string {
  const pad = style.padded ? ' ' : '';
  if (Array.isArray(value)) {
    const items = value.map(item => flowText(item, style)).join(', ');
    return style.json && items !== '' ? `[${pad}${items}${pad}]` : `[${items}]`;
  }
  if (!hasFields(value)) return scalarText(value, style);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const pairs = entries.map(([key, item]) => `${scalarText(key, style)}: ${flowText(item, style)}`);
  return `{${pad}${pairs.join(', ')}${pad}}`;
}

/**
 * Writes a value over several lines.
 *
 * @param column - The indentation of all lines but the first, which has none.
 */
export function blockText(value: unknown, style: FileStyle, column: number): string {
  const { indent, indentSeq, singleQuote, json } = style;
  const text = json
    ? JSON.stringify(value, undefined, indent)
    : stringify(value, {
        indent,
        indentSeq,
        singleQuote,
        lineWidth: 0,
        aliasDuplicateObjects: false,
      }).trimEnd();
  return text.split('\n').join(`\n${' '.repeat(column)}`);
}
