import type { FieldLocation } from '../input/source/fieldLocation';
import type { SourceFile } from '../input/source/sourceFile';
import { excerpt } from './excerpt';
import type { Paint } from './paint';

/** One block of the report. Its lines are indented by the width of the line numbers. */
export class ReportBlock {
  readonly lines: string[] = [];

  /** @param gutter - The width of the line numbers. */
  constructor(private readonly gutter: number, private readonly paint: Paint) {}

  /** Adds the place of something. */
  point(arrow: '-->' | ':::', text: string): void {
    this.lines.push(`${' '.repeat(this.gutter)}${this.paint.frame(arrow)} ${text}`);
  }

  /** Adds an excerpt of the file that shows a field. */
  quote(file: SourceFile, location: FieldLocation, mark: (text: string) => string): void {
    const bar = `${' '.repeat(this.gutter)} ${this.paint.frame('|')}`;
    this.lines.push(bar, ...excerpt(file, location, this.gutter, this.paint, mark), bar);
  }

  /** Adds a note of one or more lines. */
  note(word: string, [first = '', ...rest]: readonly string[]): void {
    const indent = ' '.repeat(this.gutter + word.length + 4);
    const equals = `${' '.repeat(this.gutter)} ${this.paint.frame('=')}`;
    this.lines.push(`${equals} ${this.paint.strong(`${word}:`)}${first && ` ${first}`}`);
    this.lines.push(...rest.map(line => `${indent} ${line}`));
  }
}
