import path from 'node:path';
import type { GuardedProcess, ProcessGuard } from './processGuard';
import { startServer } from './serverProcess';

/** A running etcd. */
export interface Etcd {
  url: string;
  process: GuardedProcess;
}

/**
 * Starts one etcd on loopback and waits until it is healthy.
 *
 * @param program path of the etcd binary
 * @param folder must exist; it gets data and log
 * @param port free on 127.0.0.1
 * @throws when it does not become healthy, with the end of its log
 */
export async function startEtcd(
  guard: ProcessGuard,
  program: string,
  folder: string,
  port: number
): Promise<Etcd> {
  const url = `http://127.0.0.1:${port}`;
  const process = await startServer(guard, {
    name: 'etcd',
    program,
    args: [
      `--data-dir=${path.join(folder, 'etcd')}`,
      `--listen-client-urls=${url}`,
      `--advertise-client-urls=${url}`,
      '--listen-peer-urls=http://127.0.0.1:0',
      // The data need not survive a crash of the machine, and disks of build machines are slow.
      '--unsafe-no-fsync',
    ],
    logFile: path.join(folder, 'etcd.log'),
    check: async () => {
      const answer = await fetch(`${url}/health`);
      return answer.ok ? undefined : `/health says ${answer.status}`;
    },
    timeout: 30_000,
  });
  return { url, process };
}
