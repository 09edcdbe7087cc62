import type { FieldLocation } from '../input/source/fieldLocation';
import type { SourceFile } from '../input/source/sourceFile';
import { visible } from '../visible';
import type { Paint } from './paint';

/** An excerpt shows at most this many lines of a block. */
export const MOST_LINES = 6;
const WIDEST = 120;
const BEFORE_MARK = 40;

// The width of a tab depends on the terminal.
function plain(line: string): string {
  return visible(line.replace(/\t/g, ' '));
}

interface Quoted {
  readonly text: string;
  readonly from: number;
}

// A whole manifest can be one line.
function around(line: string, column: number): Quoted {
  if (line.length <= WIDEST) return { text: line, from: 0 };
  const from = Math.max(0, Math.min(column - BEFORE_MARK, line.length - WIDEST));
  const end = Math.min(line.length, from + WIDEST);
  const [head, tail] = [from > 0 ? '…' : '', end < line.length ? '…' : ''];
  return { text: `${head}${line.slice(from, end)}${tail}`, from: from - head.length };
}

/**
 * The numbered lines of a field, with the field marked.
 *
 * @param gutter - The width of the line numbers.
 * @param mark - Colors the mark.
 */
export function excerpt(
  file: SourceFile,
  { span, line: first, column }: FieldLocation,
  gutter: number,
  paint: Paint,
  mark: (text: string) => string
): string[] {
  const written = file.text.slice(span.start, span.end).trimEnd();
  const last = first + (written.match(/\n/g)?.length ?? 0);
  const bar = paint.frame('|');
  const numbered = (number: number | '', text: string) =>
    `${paint.frame(String(number).padStart(gutter))} ${bar}${text === '' ? '' : ` ${text}`}`;
  if (last === first) {
    const raw = file.line(first);
    const { text, from } = around(raw, column);
    const before = plain(text.slice(0, Math.max(0, column - 1 - from)));
    const marked = plain(text.slice(Math.max(0, column - 1 - from)).slice(0, written.length));
    return [
      numbered(first, plain(text)),
      numbered('', `${' '.repeat(before.length)}${mark('^'.repeat(Math.max(1, marked.length)))}`),
    ];
  }
  const shown = Math.min(last, first + MOST_LINES - 1);
  const lines: string[] = [];
  for (let number = first; number <= shown; number += 1) {
    const side = mark(number === first ? '/' : '|');
    lines.push(numbered(number, `${side} ${plain(around(file.line(number), 1).text)}`));
  }
  const rest = last - shown;
  if (rest > 0)
    lines.push(numbered('', `${mark('|')} … ${rest} more ${rest === 1 ? 'line' : 'lines'}`));
  lines.push(numbered('', mark('|_^')));
  return lines;
}
