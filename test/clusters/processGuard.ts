import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A process that ends with this one, however this one ends. */
export interface GuardedProcess {
  /** Resolves after it has ended, with the way it ended ("exit code 1", "SIGKILL"). */
  readonly ended: Promise<string>;
  /** Undefined while it runs. */
  readonly endedWith: () => string | undefined;
  /** Sends a signal and waits until the process has ended; does nothing if it already has. */
  signal(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Stops the process without ending it, until `resume`: its connections stay open and silent. */
  pause(): void;
  resume(): void;
}

/** Starts processes and removes them and their folder at the end. */
export interface ProcessGuard {
  /**
   * @param logFile gets standard output and standard error, appended
   * @param env added to this process's own environment
   * @throws when the program cannot be started
   */
  start(
    program: string,
    args: string[],
    logFile: string,
    env?: Record<string, string>
  ): Promise<GuardedProcess>;
  /** Kills all running processes and removes the folder. */
  close(): Promise<void>;
}

/**
 * The end of its input means that the parent has ended, also after SIGKILL or a crash, when the
 * parent itself cannot clean up.
 */
const guardScript = `
cat >/dev/null
for file in "$1"/pids/*; do
  [ -e "$file" ] && kill -9 "\${file##*/}" 2>/dev/null
done
rm -rf "$1" || { sleep 1; rm -rf "$1"; }
`;

function endOf(child: ChildProcess): Promise<string> {
  return new Promise(resolve =>
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  );
}

async function started(child: ChildProcess): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  if (child.pid === undefined) throw new Error('the process has no id');
  return child.pid;
}

/**
 * Creates a guard for one folder: however this process ends, the guard's processes are killed and the
 * folder is removed. None of them keeps this process alive.
 *
 * @param folder must exist and belong to the guard alone
 */
export async function createProcessGuard(folder: string): Promise<ProcessGuard> {
  const pids = path.join(folder, 'pids');
  await mkdir(pids);
  // Its own process group, so that Ctrl-C does not end it before its work.
  const guard = spawn('/bin/sh', ['-c', guardScript, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await started(guard);
  const guardEnded = endOf(guard);
  guard.unref();
  const input = guard.stdin as typeof guard.stdin & { unref?: () => void };
  input.unref?.();

  const processes = new Set<GuardedProcess>();

  async function start(
    program: string,
    args: string[],
    logFile: string,
    env: Record<string, string> = {}
  ) {
    const log = await open(logFile, 'a');
    const child = spawn(program, args, {
      stdio: ['ignore', log.fd, log.fd],
      env: { ...process.env, ...env },
    });
    const ended = endOf(child);
    const pid = await started(child).finally(() => log.close());
    const pidFile = path.join(pids, String(pid));
    try {
      await writeFile(pidFile, '');
    } catch (error) {
      // The guard was closed meanwhile, so nothing else would end the process.
      child.kill('SIGKILL');
      throw error;
    }
    child.unref();
    let endedWith: string | undefined;
    const guarded: GuardedProcess = {
      ended: ended.then(async how => {
        endedWith = how;
        processes.delete(guarded);
        await rm(pidFile, { force: true });
        return how;
      }),
      endedWith: () => endedWith,
      async signal(signal) {
        if (endedWith !== undefined) return;
        child.ref();
        child.kill(signal);
        await guarded.ended;
      },
      pause: () => void child.kill('SIGSTOP'),
      resume: () => void child.kill('SIGCONT'),
    };
    processes.add(guarded);
    return guarded;
  }

  return {
    start,
    async close() {
      await Promise.all([...processes].map(process => process.signal('SIGKILL')));
      guard.ref();
      input.end();
      await guardEnded;
    },
  };
}
