import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './files';

// These tests drive the built plugin, real API servers, a real Envoy and benchmarks. They have no subject in src.
const NO_MIRROR = ['test/e2e/', 'test/clusters/', 'test/envoy/', 'test/bench/'];

// Folders beside src. The subject of a test directly in test also is beside src.
const BESIDE_SRC = ['cli', 'demo', 'docs', 'scripts'];

const ENDS = ['', '.ts', '.tsx', '.mjs', '.md', '.json'];
const SUBJECT = /^\/\/ subject: (\S+)$/gm;

/** Whether a path of the repository is a file or a folder. */
export type Exists = (path: string) => boolean;

/** The expected path of a test's subject, without the file extension. */
function mirrored(test: string): string {
  const below = test.slice('test/'.length).replace(/\.test\.tsx?$/, '');
  const [top, ...others] = below.split('/');
  return others.length === 0 || BESIDE_SRC.includes(top) ? below : `src/${below}`;
}

function folderOf(file: string): string {
  return path.posix.dirname(file);
}

function problemOf(subject: string, folder: string, exists: Exists): string | undefined {
  if (!exists(subject)) return `its subject ${subject} does not exist`;
  const near = folder === subject || folder === folderOf(subject);
  return near ? undefined : `its subject ${subject} does not stand in ${folder}`;
}

/**
 * Checks the path of a test. A test mirrors the path of the file or folder that it tests. A test of
 * a behavior may have another name. It then names each subject in a line
 * `// subject: src/analysis/evaluation/evaluation.ts`, and is in the folder of the subject's own
 * test or, if the subject is a folder, in the mirror of that folder.
 *
 * @param test - The path in the repository.
 * @param text - The content of the test.
 * @returns One sentence per problem.
 */
export function misplaced(test: string, text: string, exists: Exists): string[] {
  const expected = mirrored(test);
  const subjects = [...text.matchAll(SUBJECT)].map(([, subject]) => subject);
  if (subjects.length > 0) {
    return subjects.flatMap(subject => problemOf(subject, folderOf(expected), exists) ?? []);
  }
  const found = ENDS.some(end => exists(`${expected}${end}`));
  return found ? [] : [`${expected} does not exist`];
}

function main(): void {
  const root = process.cwd();
  const problems = sourceFiles(root, 'test')
    .filter(file => /\.test\.tsx?$/.test(file))
    .filter(file => !NO_MIRROR.some(folder => file.startsWith(folder)))
    .flatMap(file => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return misplaced(file, text, name => existsSync(path.join(root, name))).map(
        problem => `${file}: ${problem}`
      );
    });
  problems.forEach(problem => console.error(problem));
  if (problems.length > 0) {
    console.error(
      'A test stands at the path of what it tests, or names it: // subject: src/folder/file.ts'
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
