import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { stringify } from 'yaml';
import type { TraceRequest } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { freePorts } from '../../clusters/freePort';
import type { EnvoyAnswer } from './askEnvoy';
import { FleetAsker } from './askFleets';
import type { EnvoyBinaries } from './binaries';
import { EchoServer } from './echoServer';
import { type EchoOwner, staticGateway } from './envoyConfig';
import { withEnvoy } from './envoyProcess';
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
  private readonly asker: FleetAsker;

  private constructor(
    private readonly binaries: EnvoyBinaries,
    private readonly folder: string,
    private readonly echoPort: number,
    private readonly echo: EchoServer
  ) {
    this.asker = new FleetAsker(echo);
  }

  /** @param certificate - What Envoy and the backends present. */
  static async start(
    binaries: EnvoyBinaries,
    certificate: { readonly crt: string; readonly key: string }
  ): Promise<EnvoyRunner> {
    const folder = await mkdtemp(path.join(tmpdir(), 'envoy-run-'));
    await writeFile(path.join(folder, 'crt'), certificate.crt);
    await writeFile(path.join(folder, 'key'), certificate.key);
    const [port = 0] = await freePorts(1);
    return new EnvoyRunner(binaries, folder, port, await EchoServer.start([port], certificate));
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
    const places = { freePorts: free, echoPort: this.echoPort, certificate, owners };
    const dumps = await this.translate(fleets);
    const gateways = dumps.map(dump => staticGateway(dump, places));
    owners.forEach((owner, address) =>
      owners.set(address, { ...owner, namespace: namespaceBefore(owner.namespace) })
    );
    const stopUdp = await this.echo.listenUdp(owners.keys());
    const served = gateways.filter(({ isRefused }) => !isRefused);
    const staticResources = {
      listeners: served.flatMap(({ listeners }) => listeners),
      clusters: withoutRepeated(served.flatMap(({ clusters }) => clusters)),
    };
    const askedFleets = fleets.flatMap(({ requests }, index) => {
      const gateway = gateways[index];
      return gateway?.isRefused === true ? [] : [{ index, requests, gateway, owners }];
    });
    const files = this.file(`envoy-${adminPort}`);
    try {
      const answers = await withEnvoy(
        this.binaries.envoy,
        files,
        adminPort,
        { staticResources },
        () => this.asker.ask(askedFleets, adminPort)
      );
      const byIndex = new Map(askedFleets.map(({ index }, place) => [index, answers[place]]));
      return fleets.map((_, index) => byIndex.get(index));
    } finally {
      stopUdp();
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
