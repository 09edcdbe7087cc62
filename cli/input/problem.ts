import { visible } from '../visible';
import type { SourceFile } from './sourceFile';

/** Something given that could not be understood. */
export interface InputProblem {
  readonly file: string;
  /** Counted from one; undefined where the file as a whole is meant. */
  readonly document?: number;
  readonly line?: number;
  readonly column?: number;
  /** A sentence without a full stop. */
  readonly text: string;
}

/**
 * Makes a problem with a place in a file.
 *
 * @param file - The file.
 * @param document - The number of its document.
 * @param offset - Into its text.
 * @param text - What is wrong.
 * @returns The problem.
 */
export function problemAt(
  file: SourceFile,
  document: number,
  offset: number,
  text: string
): InputProblem {
  return { file: file.name, document, ...file.position(offset), text };
}

/**
 * Writes a problem.
 *
 * @param problem - The problem.
 * @returns One line, in the form in which editors find the place.
 */
export function problemText({ file, document, line, column, text }: InputProblem): string {
  const place = line === undefined ? '' : `:${line}:${column}`;
  const part = document === undefined ? '' : ` document ${document}:`;
  return visible(`${file}${place}:${part} ${text}`);
}
