import { readFileSync, realpathSync, statSync } from 'node:fs';
import { decodedText } from './decodedText';
import { expandFile } from './expandFile';
import { fileReason } from './fileReason';
import type { InputProblem } from './problem';
import { type Origin, SourceFile } from './source/sourceFile';

/** The files of a cluster, and what could not be read. */
export interface Files {
  readonly files: readonly SourceFile[];
  /** The chart templates below a folder, which were not read. */
  readonly templates: readonly string[];
  readonly problems: readonly InputProblem[];
  /** What was left out on purpose. */
  readonly notes: readonly InputProblem[];
}

/** The name of standard input in messages. */
export const STDIN = '<stdin>';

/**
 * Reads files, folders and `-`, which is standard input. A path that is given twice is read once.
 *
 * @param strict - Also reads chart templates.
 */
export async function readFiles(
  paths: readonly string[],
  readStdin: () => Promise<Uint8Array>,
  strict = false
): Promise<Files> {
  const templates: string[] = [];
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
  const readFile = (path: string, found: boolean) => {
    const real = realpathSync(path);
    if (files.has(real)) return;
    const origin: Origin = found ? 'folder' : statSync(path).isFile() ? 'named' : 'stream';
    files.set(real, new SourceFile(path, decodedText(readFileSync(path)), origin));
  };
  for (const path of paths) {
    if (path === '-') {
      await attempt(STDIN, async () => {
        files.set('-', new SourceFile(STDIN, decodedText(await readStdin()), 'stream'));
      });
    } else {
      await attempt(path, async () => {
        const found = expandFile(path);
        problems.push(...found.problems);
        notes.push(...found.notes);
        const wanted = strict ? [...found.files, ...found.templates] : found.files;
        if (!strict) templates.push(...found.templates);
        for (const file of wanted) await attempt(file, () => readFile(file, found.folder));
      });
    }
  }
  return { files: [...files.values()], templates, problems, notes };
}
