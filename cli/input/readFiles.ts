import { readFileSync, realpathSync } from 'node:fs';
import { expandFile } from './expandFile';
import type { InputProblem } from './problem';
import { SourceFile } from './sourceFile';

/** What became of the FILEs of a cluster. */
export interface Files {
  readonly files: readonly SourceFile[];
  readonly problems: readonly InputProblem[];
}

/** What standard input is called. */
export const STDIN = '<stdin>';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/**
 * Reads the FILEs of a cluster.
 *
 * @param paths - Files, folders, and `-` for standard input. What is given twice is read once.
 * @param readStdin - Reads standard input.
 * @returns The files, and what could not be read.
 */
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
          problems.push({ file: path, text: 'no *.yaml, *.yml or *.json is below this folder' });
        }
        found.forEach(read);
      } catch (error) {
        problems.push({ file: path, text: reasonOf(error) });
      }
    }
  }
  return { files: [...files.values()], problems };
}
