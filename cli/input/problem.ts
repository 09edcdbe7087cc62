import { visible } from '../visible';
import type { SourceFile } from './source/sourceFile';

/** Something in the input that is not valid. */
export interface InputProblem {
  readonly file: string;
  /** Counted from one; undefined for the whole file. */
  readonly document?: number;
  readonly line?: number;
  readonly column?: number;
  /** It is about something that is not meant to be an object of a cluster. */
  readonly foreign?: boolean;
  /** A sentence without a full stop. */
  readonly text: string;
}

/**
 * A problem at a place in a file.
 *
 * @param document - Counted from one.
 * @param offset - Into the text of the file.
 */
export function problemAt(
  file: SourceFile,
  document: number,
  offset: number,
  text: string
): InputProblem {
  return { file: file.name, document, ...file.position(offset), text };
}

/** One line, in the format that editors turn into a link. */
export function problemText({ file, document, line, column, text }: InputProblem): string {
  const place = line === undefined ? '' : `:${line}:${column}`;
  const part = document === undefined ? '' : ` document ${document}:`;
  return visible(`${file}${place}:${part} ${text}`);
}
