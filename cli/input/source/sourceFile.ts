import { LineCounter } from 'yaml';

/** A place in a text. Lines and columns are counted from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const BREAKS = ['\r', '\n'];

/**
 * Where a text comes from: a file that the user names, a file below a folder that the user names, or
 * the output of another command.
 */
export type Origin = 'named' | 'folder' | 'stream';

/** The text of a file and its lines. */
export class SourceFile {
  readonly text: string;
  private counter: LineCounter | undefined;

  /**
   * @param name - The path as the user wrote it.
   * @param text - Byte order marks, with which each file of a concatenation may begin, are removed.
   */
  constructor(readonly name: string, text: string, readonly origin: Origin = 'named') {
    this.text = text.includes('\ufeff') ? text.replace(/^\ufeff/gm, '') : text;
  }

  /** The line and column of an offset. */
  position(offset: number): Position {
    const { line, col } = this.lines().linePos(offset);
    return { line, column: col };
  }

  /** The text of a line, counted from one, without its line break. */
  line(number: number): string {
    const { lineStarts } = this.lines();
    const start = lineStarts[number - 1];
    if (start === undefined) return '';
    let end = lineStarts[number] ?? this.text.length;
    while (end > start && BREAKS.includes(this.text.charAt(end - 1))) end -= 1;
    return this.text.slice(start, end);
  }

  // Most files need no positions.
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
