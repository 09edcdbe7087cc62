import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { stringify } from 'yaml';
import type { TraceRequest } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { freePorts } from '../../clusters/freePort';
import { askEnvoy, type EnvoyAnswer } from './askEnvoy';
import type { EnvoyBinaries } from './binaries';
import { EchoServer } from './echoServer';
import { type EchoOwner, type StaticGateway, staticGateway } from './envoyConfig';
import { type JsonObject, objectAt } from './jsonTree';
import { namespaceAfter, namespaceBefore, placedFleet } from './placedFleet';

const run = promisify(execFile);
const LOTS = 1024 * 1024 * 1024;
const MOST_LISTENERS = 6;

/** Requests to the Gateway `infra/gw` of a fleet. */
export interface AskedFleet {
  readonly objects: readonly KubernetesObject[];
  readonly requests: readonly TraceRequest[];
}

function pageOf(port: number, page: string): Promise<string | undefined> {
  return new Promise(resolve => {
    get({ port, host: '127.0.0.1', path: page }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString() : undefined)
      );
    }).on('error', () => resolve(undefined));
  });
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

// Copies are sent after the answer.
async function untilIdle(adminPort: number): Promise<void> {
  for (;;) {
    const stats = (await pageOf(adminPort, '/stats?filter=upstream_rq_active$')) ?? '';
    if (!/: [1-9]/.test(stats)) return;
    await pause(20);
  }
}

// Gateways share the cluster without endpoints.
function withoutRepeated(clusters: readonly JsonObject[]): JsonObject[] {
  const found = new Map<unknown, JsonObject>();
  clusters.forEach(cluster => {
    const known = found.get(cluster.name);
    if (known !== undefined && !isDeepStrictEqual(known, cluster)) {
      throw new Error(`two fleets differ in the cluster ${String(cluster.name)}`);
    }
    found.set(cluster.name, cluster);
  });
  return [...found.values()];
}

/** Real Envoys, one after the other, and the server that plays their backends. */
export class EnvoyRunner {
  private sent = 0;

  private constructor(
    private readonly binaries: EnvoyBinaries,
    private readonly folder: string,
    private readonly echo: EchoServer
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
    return new EnvoyRunner(binaries, folder, await EchoServer.start(port, certificate));
  }

  async stop(): Promise<void> {
    this.echo.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /**
   * Asks one Envoy that serves the Gateways of all fleets.
   *
   * @returns The answers for each fleet. Undefined if Envoy refuses its configuration.
   */
  async answers(
    fleets: readonly AskedFleet[]
  ): Promise<ReadonlyArray<readonly EnvoyAnswer[] | undefined>> {
    const owners = new Map<string, EchoOwner>();
    const [adminPort = 0, ...free] = await freePorts(fleets.length * MOST_LISTENERS + 1);
    const certificate = { crt: this.file('crt'), key: this.file('key') };
    const places = { freePorts: free, echoPort: this.echo.port, certificate, owners };
    const dumps = await this.translate(fleets);
    const gateways = dumps.map(dump => staticGateway(dump, places));
    owners.forEach((owner, address) =>
      owners.set(address, { ...owner, namespace: namespaceBefore(owner.namespace) })
    );
    const stopUdp = await this.echo.listenUdp(owners.keys());
    try {
      return await this.withEnvoy(adminPort, gateways, () =>
        this.askAll(fleets, gateways, owners, adminPort)
      );
    } finally {
      stopUdp();
    }
  }

  private async askAll(
    fleets: readonly AskedFleet[],
    gateways: readonly StaticGateway[],
    owners: ReadonlyMap<string, EchoOwner>,
    adminPort: number
  ): Promise<ReadonlyArray<readonly EnvoyAnswer[] | undefined>> {
    const first = this.sent;
    const all = fleets.map(({ requests }, index) => {
      const gateway = gateways[index];
      if (gateway?.isRefused === true) return undefined;
      return requests.map(request => {
        const sent = `${this.sent++}`;
        return {
          isUdp: request.scheme === 'udp',
          ask: () => askEnvoy(request, gateway, owners, sent),
        };
      });
    });
    // Nothing else delays the datagrams, whose answers are not waited for without end.
    const answers = new Map<unknown, EnvoyAnswer>();
    for (const udp of [false, true]) {
      const now = all.flatMap(asked => asked?.filter(({ isUdp }) => isUdp === udp) ?? []);
      await Promise.all(now.map(async item => answers.set(item, await item.ask())));
    }
    await untilIdle(adminPort);
    let sent = first;
    return all.map(asked =>
      asked?.map(item => this.withCopies(answers.get(item) as EnvoyAnswer, `${sent++}`, owners))
    );
  }

  private withCopies(
    answer: EnvoyAnswer,
    sent: string,
    owners: ReadonlyMap<string, EchoOwner>
  ): EnvoyAnswer {
    const reached = [...this.echo.reached(sent)];
    const own = reached.indexOf(answer.seen?.address ?? '');
    if (own >= 0) reached.splice(own, 1);
    return { ...answer, copies: reached.flatMap(address => owners.get(address) ?? []) };
  }

  private async withEnvoy<Result>(
    adminPort: number,
    gateways: readonly StaticGateway[],
    use: () => Promise<Result>
  ): Promise<Result> {
    const served = gateways.filter(({ isRefused }) => !isRefused);
    const bootstrap = {
      admin: { address: { socketAddress: { address: '127.0.0.1', portValue: adminPort } } },
      staticResources: {
        listeners: served.flatMap(({ listeners }) => listeners),
        clusters: withoutRepeated(served.flatMap(({ clusters }) => clusters)),
      },
    };
    const config = this.file(`envoy-${adminPort}.json`);
    await writeFile(config, JSON.stringify(bootstrap));
    const args = ['-c', config, '--disable-hot-restart', '--concurrency', '1', '-l', 'warning'];
    const log = this.file(`envoy-${adminPort}.log`);
    const child = spawn(this.binaries.envoy, [...args, '--log-path', log], { stdio: 'ignore' });
    const ended = new Promise(resolve => child.once('exit', resolve));
    try {
      while ((await pageOf(adminPort, '/ready')) === undefined) {
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

  private file(name: string): string {
    return path.join(this.folder, name);
  }

  private async translate(fleets: readonly AskedFleet[]): Promise<JsonObject[]> {
    const file = this.file('objects.yaml');
    // YAML 1.1 reads words such as `on` as booleans, so texts are quoted.
    const options = { defaultStringType: 'QUOTE_DOUBLE' } as const;
    const placed = fleets.flatMap(({ objects }, place) => placedFleet(objects, place));
    // The fleets have one class.
    const others = placed.filter(({ kind }) => kind !== 'GatewayClass');
    const oneClass = placed.find(({ kind }) => kind === 'GatewayClass');
    const all = oneClass === undefined ? others : [oneClass, ...others];
    await writeFile(file, all.map(object => stringify(object, options)).join('---\n'));
    const args = ['x', 'translate', '--from', 'gateway-api', '--to', 'xds', '--type', 'all'];
    const { stdout } = await run(this.binaries.egctl, [...args, '-o', 'json', '-f', file], {
      maxBuffer: LOTS,
    });
    const dumps = objectAt(JSON.parse(stdout), 'xds');
    return fleets.map((_, place) => objectAt(dumps, `${namespaceAfter('infra', place)}/gw`));
  }
}
