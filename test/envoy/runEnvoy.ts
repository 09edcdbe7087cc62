import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import type { TraceRequest } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { freePorts } from '../clusters/freePort';
import { askEnvoy, type EnvoyAnswer } from './askEnvoy';
import type { EnvoyBinaries } from './binaries';
import { startEcho } from './echoServer';
import { staticEnvoy } from './envoyConfig';
import { type JsonObject, objectAt } from './jsonTree';

const run = promisify(execFile);
const LOTS = 256 * 1024 * 1024;
const MOST_LISTENERS = 6;
const GATEWAY = 'infra/gw';

function isReady(port: number): Promise<boolean> {
  return new Promise(resolve => {
    get({ port, host: '127.0.0.1', path: '/ready' }, response => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Real Envoys, one after the other, and the server that plays their backends. */
export class EnvoyRunner {
  private constructor(
    private readonly binaries: EnvoyBinaries,
    private readonly folder: string,
    private readonly echo: Server,
    private readonly echoPort: number
  ) {}

  /** @param certificate - What Envoy and the backends present. */
  static async start(
    binaries: EnvoyBinaries,
    certificate: { readonly crt: string; readonly key: string }
  ): Promise<EnvoyRunner> {
    const folder = await mkdtemp(path.join(tmpdir(), 'envoy-run-'));
    await writeFile(path.join(folder, 'crt'), certificate.crt);
    await writeFile(path.join(folder, 'key'), certificate.key);
    const [port = 0] = await freePorts(1);
    return new EnvoyRunner(binaries, folder, await startEcho(port, certificate), port);
  }

  async stop(): Promise<void> {
    this.echo.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Asks an Envoy that serves the Gateway of the objects. */
  async answers(
    objects: readonly KubernetesObject[],
    requests: readonly TraceRequest[]
  ): Promise<EnvoyAnswer[]> {
    const [adminPort = 0, ...free] = await freePorts(MOST_LISTENERS + 1);
    const certificate = { crt: this.file('crt'), key: this.file('key') };
    const places = { adminPort, freePorts: free, echoPort: this.echoPort, certificate };
    const envoy = staticEnvoy(await this.translate(objects), places);
    const config = this.file(`envoy-${adminPort}.json`);
    await writeFile(config, JSON.stringify(envoy.bootstrap));
    const args = ['-c', config, '--disable-hot-restart', '--concurrency', '1', '-l', 'warning'];
    const log = this.file(`envoy-${adminPort}.log`);
    const child = spawn(this.binaries.envoy, [...args, '--log-path', log], { stdio: 'ignore' });
    const ended = new Promise(resolve => child.once('exit', resolve));
    try {
      while (!(await isReady(adminPort))) {
        if (child.exitCode !== null) {
          throw new Error(`Envoy ended: ${(await readFile(log, 'utf8')).slice(-2_000)}`);
        }
        await pause(20);
      }
      return await Promise.all(requests.map(request => askEnvoy(request, envoy)));
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  }

  private file(name: string): string {
    return path.join(this.folder, name);
  }

  private async translate(objects: readonly KubernetesObject[]): Promise<JsonObject> {
    const file = this.file('objects.yaml');
    // YAML 1.1 reads words such as `on` as booleans, so texts are quoted.
    const options = { defaultStringType: 'QUOTE_DOUBLE' } as const;
    await writeFile(file, objects.map(object => stringify(object, options)).join('---\n'));
    const args = ['x', 'translate', '--from', 'gateway-api', '--to', 'xds', '--type', 'all'];
    const { stdout } = await run(this.binaries.egctl, [...args, '-o', 'json', '-f', file], {
      maxBuffer: LOTS,
    });
    return objectAt(JSON.parse(stdout), 'xds', GATEWAY);
  }
}
