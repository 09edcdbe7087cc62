import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { JsonObject } from './jsonTree';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Reads a page of Envoy's administration.
 *
 * @returns Undefined unless it answers 200.
 */
export function envoyPage(adminPort: number, page: string): Promise<string | undefined> {
  return new Promise(resolve => {
    get({ port: adminPort, host: '127.0.0.1', path: page }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString() : undefined)
      );
    }).on('error', () => resolve(undefined));
  });
}

/** Waits until Envoy has no request, because it sends copies after the answer. */
export async function untilIdle(adminPort: number): Promise<void> {
  for (;;) {
    const stats = (await envoyPage(adminPort, '/stats?filter=upstream_rq_active$')) ?? '';
    // The connection to a control plane is one request that never ends.
    if (!/^(?!cluster\.xds_cluster\.).*: [1-9]/m.test(stats)) return;
    await pause(20);
  }
}

/**
 * Runs Envoy while it is used.
 *
 * @param files - The start of the paths of its configuration and log.
 * @param bootstrap - Its configuration without the administration.
 * @throws when Envoy ends before it is ready, with the end of its log
 */
export async function withEnvoy<Result>(
  program: string,
  files: string,
  adminPort: number,
  bootstrap: JsonObject,
  use: () => Promise<Result>
): Promise<Result> {
  const admin = { address: { socketAddress: { address: '127.0.0.1', portValue: adminPort } } };
  const [config, log] = [`${files}.json`, `${files}.log`];
  await writeFile(config, JSON.stringify({ admin, ...bootstrap }));
  const args = ['-c', config, '--disable-hot-restart', '--concurrency', '1'];
  const logging = ['-l', 'warning', '--log-path', log, '--file-flush-interval-msec', '50'];
  const child = spawn(program, [...args, ...logging], { stdio: 'ignore' });
  const ended = new Promise(resolve => child.once('exit', resolve));
  try {
    while ((await envoyPage(adminPort, '/ready')) === undefined) {
      if (child.exitCode !== null) {
        throw new Error(`Envoy ended: ${(await readFile(log, 'utf8')).slice(-2_000)}`);
      }
      await pause(20);
    }
    return await use();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
