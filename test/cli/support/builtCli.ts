import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');

let built: string | undefined;

// Built once in each worker, which runs many files of tests.
function builtOnce(): string {
  if (built === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-built-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    built = join(folder, 'gateway-fleet.mjs');
    execFileSync(process.execPath, [join(ROOT, 'scripts/buildCli.mjs'), built]);
  }
  return built;
}

/** The result of a run of the command. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command in a folder of its own, without node_modules anywhere above it. */
export class BuiltCli {
  readonly folder = mkdtempSync(join(tmpdir(), 'gateway-fleet-'));
  readonly file = join(this.folder, 'bin/gateway-fleet.mjs');
  private readonly work = join(this.folder, 'work');

  constructor() {
    mkdirSync(dirname(this.file));
    copyFileSync(builtOnce(), this.file);
    mkdirSync(this.work);
  }

  /** Writes a file below the folder in which the command runs. */
  write(path: string, text: string | Uint8Array): void {
    const file = join(this.work, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Runs the command. */
  run(args: readonly string[], { input = '', cwd = this.work, env = {} } = {}): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.file, ...args], {
      cwd,
      input,
      env: { ...process.env, NO_COLOR: undefined, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  }

  /**
   * Runs a script of Bash in which `fleet` is the command.
   *
   * @param user - Runs it as this user, where the tests run as one who may read everything.
   */
  shell(script: string, user?: number): Outcome {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--norc', '-c', `fleet() { "${process.execPath}" "${this.file}" "$@"; }\n${script}`],
      {
        cwd: this.work,
        env: { ...process.env, NO_COLOR: undefined },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        // Only a command that waits forever takes so long.
        timeout: 300_000,
        ...(process.getuid?.() === 0 && user !== undefined ? { uid: user, gid: user } : {}),
      }
    );
    return { status, stdout, stderr };
  }

  /** Runs the command while this process continues, so that it can serve the command's requests. */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return new Promise(resolve => {
      const options = {
        cwd: this.work,
        env: { ...process.env, NO_COLOR: undefined, ...env },
        maxBuffer: 1 << 28,
      };
      const child = execFile(process.execPath, [this.file, ...args], options, (_error, out, err) =>
        resolve({ status: child.exitCode, stdout: out, stderr: err })
      );
      child.stdin?.end();
    });
  }

  /** The path of a file below the folder in which the command runs. */
  path(path: string): string {
    return join(this.work, path);
  }

  /** Runs `diagnose --output json` and reads what it prints. */
  diagnose(args: readonly string[], options: Parameters<BuiltCli['run']>[1] = {}) {
    const outcome = this.run(['diagnose', '--output', 'json', ...args], options);
    return { ...outcome, document: JSON.parse(outcome.stdout) as Document };
  }

  /** Deletes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The part of the printed document that tests read. */
export interface Document {
  readonly clusters: ReadonlyArray<{
    readonly name: string;
    readonly routes: ReadonlyArray<{
      readonly namespace: string | null;
      readonly name: string;
      readonly parents: ReadonlyArray<{
        readonly parentRef: Readonly<Record<string, unknown>>;
        readonly conditions: ReadonlyArray<Readonly<Record<string, string>>>;
        readonly listeners: ReadonlyArray<{
          readonly attached: string;
          readonly checks: ReadonlyArray<Readonly<Record<string, unknown>>>;
        }>;
      }>;
    }>;
    readonly gateways: ReadonlyArray<{
      readonly listeners: ReadonlyArray<{
        readonly owner: Readonly<Record<string, unknown>>;
        readonly attachedRoutes: number;
      }>;
    }>;
    readonly listenerSets: ReadonlyArray<{
      readonly name: string;
      readonly conditions: ReadonlyArray<Readonly<Record<string, string>>>;
    }>;
    readonly findings: ReadonlyArray<Readonly<Record<string, unknown>>>;
    readonly unknown: ReadonlyArray<Readonly<Record<string, unknown>>>;
    readonly problems: ReadonlyArray<Readonly<Record<string, unknown>>>;
  }>;
}

/** The status of Accepted of each parentRef of each route of a cluster, by `namespace/name`. */
export function accepted({ clusters }: Document, cluster = 'default'): Record<string, string[]> {
  const routes = clusters.find(({ name }) => name === cluster)?.routes ?? [];
  return Object.fromEntries(
    routes.map(({ namespace, name, parents }) => [
      `${namespace}/${name}`,
      parents.map(({ conditions }) => conditions[0]?.status ?? ''),
    ])
  );
}
