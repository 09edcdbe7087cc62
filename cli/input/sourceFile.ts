import { LineCounter } from 'yaml';

/** A place in a text, counted from one as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text of a file, and how its lines lie. */
export class SourceFile {
  readonly text: string;
  private counter: LineCounter | undefined;

  /**
   * @param name - As the user would find it.
   * @param text - Its content; a byte order mark is dropped.
   */
  constructor(readonly name: string, text: string) {
    this.text = text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  /** Where an offset into the text is. */
  position(offset: number): Position {
    const { line, col } = this.lines().linePos(offset);
    return { line, column: col };
  }

  /** The text of a line, counted from one, without its end. */
  line(number: number): string {
    const { lineStarts } = this.lines();
    const start = lineStarts[number - 1];
    if (start === undefined) return '';
    const end = lineStarts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, '');
  }

  // Most files have nothing that must be pointed at.
  private lines(): LineCounter {
    if (this.counter === undefined) {
      this.counter = new LineCounter();
      this.counter.addNewLine(0);
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
        this.counter.addNewLine(at + 1);
      }
    }
    return this.counter;
  }
}
