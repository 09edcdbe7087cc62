import { readFileSync, realpathSync, statSync } from 'node:fs';
import { decodedText } from './decodedText';
import { expandFile } from './expandFile';
import { fileReason } from './fileReason';
import type { InputProblem } from './problem';
import { SourceFile } from './sourceFile';

/** The files of a cluster, and what could not be read. */
export interface Files {
  readonly files: readonly SourceFile[];
  readonly problems: readonly InputProblem[];
  /** What was left out on purpose. */
  readonly notes: readonly InputProblem[];
}

/** The name of standard input in messages. */
export const STDIN = '<stdin>';

/** Reads files, folders and `-`, which is standard input. A path that is given twice is read once. */
export async function readFiles(
  paths: readonly string[],
  readStdin: () => Promise<Uint8Array>
): Promise<Files> {
  const files = new Map<string, SourceFile>();
  const problems: InputProblem[] = [];
  const notes: InputProblem[] = [];
  const attempt = async (file: string, read: () => void | Promise<void>) => {
    try {
      await read();
    } catch (error) {
      problems.push({ file, text: fileReason(error) });
    }
  };
  const readFile = (path: string) => {
    const real = realpathSync(path);
    if (files.has(real)) return;
    const streamed = !statSync(path).isFile();
    files.set(real, new SourceFile(path, decodedText(readFileSync(path)), streamed));
  };
  for (const path of paths) {
    if (path === '-') {
      await attempt(STDIN, async () => {
        files.set('-', new SourceFile(STDIN, decodedText(await readStdin()), true));
      });
    } else {
      await attempt(path, async () => {
        const found = expandFile(path);
        problems.push(...found.problems);
        notes.push(...found.notes);
        for (const file of found.files) await attempt(file, () => readFile(file));
      });
    }
  }
  return { files: [...files.values()], problems, notes };
}
