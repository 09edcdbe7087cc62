import { fstatSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { fileReason } from './input/fileReason';

/** Standard output cannot be written. */
export class OutputFailure extends Error {
  /** @param error - Node's, with an error code. */
  constructor(error: unknown) {
    super(`standard output: ${fileReason(error)}`);
  }
}

/** The streams and folders that the command uses, apart from its input files. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether each stream shows color. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** All of standard input. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Asks the user on the terminal and returns the answer. Undefined where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Paths in the output are relative to the first of these folders that holds the file. */
  readonly roots: readonly string[];
}

function wantsColor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  // https://no-color.org: any value except the empty string.
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

const STDOUT = 1;

// Node's own stream for files and devices ends a write that a full disk cuts off, and says nothing.
function isFileLike(): boolean {
  try {
    const stat = fstatSync(STDOUT);
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(STDOUT));
  } catch {
    return false;
  }
}

function writeToFile(text: string): void {
  try {
    writeFileSync(STDOUT, text);
  } catch (error) {
    throw new OutputFailure(error);
  }
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The standard streams of the process. Standard input is read at most once. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  let input: Promise<Uint8Array> | undefined;
  return {
    out: isFileLike() ? writeToFile : text => void stdout.write(text),
    err: text => void stderr.write(text),
    color: { out: wantsColor(stdout, env), err: wantsColor(stderr, env) },
    readStdin: () => (input ??= readAll(stdin)),
    ...(stdin.isTTY && process.stderr.isTTY ? { ask: askOnTerminal } : {}),
    // GitHub Actions and GitLab CI identify files by their path in the repository.
    roots: [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR, process.cwd()].filter(
      root => root !== undefined
    ),
  };
}
