/** What the command has of the world beside files. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colour is welcome on each of them. */
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** All of standard input. */
  readonly readStdin: () => Promise<string>;
  /** Folders below which whoever reads the output may look for files, the first that fits counts. */
  readonly roots: readonly string[];
}

function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  // https://no-color.org: set to anything but the empty text.
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The command's own standard streams.
 *
 * @returns Them. Standard input is read once, however often it is asked for.
 */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  let input: Promise<string> | undefined;
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    colour: { out: wantsColour(stdout, env), err: wantsColour(stderr, env) },
    readStdin: () => (input ??= readAll(stdin)),
    // Of GitHub Actions and GitLab CI, which know files by their place in the repository.
    roots: [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR, process.cwd()].filter(
      root => root !== undefined
    ),
  };
}
