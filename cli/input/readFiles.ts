import { readFileSync, realpathSync } from 'node:fs';
import { expandFile } from './expandFile';
import type { InputProblem } from './problem';
import { SourceFile } from './sourceFile';

/** The files of a cluster, and what could not be read. */
export interface Files {
  readonly files: readonly SourceFile[];
  readonly problems: readonly InputProblem[];
}

/** The name of standard input in messages. */
export const STDIN = '<stdin>';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** Reads files, folders and `-`, which is standard input. A path that is given twice is read once. */
export async function readFiles(
  paths: readonly string[],
  readStdin: () => Promise<string>
): Promise<Files> {
  const files = new Map<string, SourceFile>();
  const problems: InputProblem[] = [];
  const read = (path: string) => {
    try {
      const real = realpathSync(path);
      if (!files.has(real)) files.set(real, new SourceFile(path, readFileSync(path, 'utf8')));
    } catch (error) {
      problems.push({ file: path, text: reasonOf(error) });
    }
  };
  for (const path of paths) {
    if (path === '-') files.set('-', new SourceFile(STDIN, await readStdin()));
    else {
      try {
        const found = expandFile(path);
        if (found.length === 0) {
          problems.push({
            file: path,
            text: 'the folder contains no *.yaml, *.yml or *.json file',
          });
        }
        found.forEach(read);
      } catch (error) {
        problems.push({ file: path, text: reasonOf(error) });
      }
    }
  }
  return { files: [...files.values()], problems };
}
