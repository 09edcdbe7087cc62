/** The streams and folders that the command uses, apart from its input files. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether each stream shows color. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** All of standard input. */
  readonly readStdin: () => Promise<string>;
  /** Paths in the output are relative to the first of these folders that holds the file. */
  readonly roots: readonly string[];
}

function wantsColor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  // https://no-color.org: any value except the empty string.
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/** The standard streams of the process. Standard input is read at most once. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  let input: Promise<string> | undefined;
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    color: { out: wantsColor(stdout, env), err: wantsColor(stderr, env) },
    readStdin: () => (input ??= readAll(stdin)),
    // GitHub Actions and GitLab CI identify files by their path in the repository.
    roots: [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR, process.cwd()].filter(
      root => root !== undefined
    ),
  };
}
