import { readFile } from 'node:fs/promises';
import type { GuardedProcess, ProcessGuard } from './processGuard';
import { waitUntil } from './waitUntil';

const tailOfLog = 4000;

/** How to start a server and when it is ready. */
export interface ServerCommand {
  /** For messages: "etcd". */
  name: string;
  program: string;
  args: string[];
  /** Added to this process's own environment. */
  env?: Record<string, string>;
  logFile: string;
  /** Undefined once the server is ready, else what is missing. */
  check: () => Promise<string | undefined>;
  /** The timeout until it is ready, in milliseconds. */
  timeout: number;
}

/**
 * Starts a server and waits until it is ready.
 *
 * @returns its process
 * @throws when it ends early or is not ready in time, with the end of its log; then it no longer
 *   runs
 */
export async function startServer(
  guard: ProcessGuard,
  command: ServerCommand
): Promise<GuardedProcess> {
  const { name, program, args, env, logFile, check, timeout } = command;
  const process = await guard.start(program, args, logFile, env);
  const readyOrEnded = async () => (process.endedWith() === undefined ? check() : undefined);
  try {
    await waitUntil(readyOrEnded, timeout, `${name} is ready`);
    if (process.endedWith() !== undefined) {
      throw new Error(`${name} ended with ${process.endedWith()}`);
    }
    return process;
  } catch (error) {
    await process.signal('SIGKILL');
    const log = await readFile(logFile, 'utf8').catch(() => '');
    throw new Error(`${(error as Error).message}\n${log.slice(-tailOfLog)}`);
  }
}
