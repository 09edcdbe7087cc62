import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TraceRequest } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { freePorts } from '../../clusters/freePort';
import { type KubeObject, nameOf } from '../../clusters/kubeObject';
import { KubeError } from '../../clusters/kubeRequest';
import { waitUntil } from '../../clusters/waitUntil';
import type { EnvoyAnswer } from '../real/askEnvoy';
import { FleetAsker } from '../real/askFleets';
import type { Certificate } from '../real/binaries';
import { EchoServer } from '../real/echoServer';
import { envoyPage, withEnvoy } from '../real/envoyProcess';
import { namespaceAfter, placedFleet } from '../real/placedFleet';
import { type ControlPlane, startControlPlane } from './controlPlane';
import { type Endpoint, ENDPOINT_COUNT, endpointsAt, ownAddress, ownersOf } from './endpoints';
import type { EnvoyGateway } from './envoyGateway';
import { liveBootstrap } from './liveBootstrap';
import type { Waves } from './liveFleet';

const SETTLED_TIMEOUT = 120_000;
const REFUSAL_TIMEOUT = 60_000;
const INVALID = 422;
const REPORTED = /^(Gateway|ListenerSet|HTTPRoute|GRPCRoute|TLSRoute|TCPRoute|UDPRoute)$/;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

// Ages have a resolution of one second.
async function nextSecond(): Promise<void> {
  await pause(1100 - (Date.now() % 1000));
}

interface Status {
  readonly parents?: readonly unknown[];
  readonly conditions?: ReadonlyArray<{ readonly type: string }>;
}

function isReported({ kind, status }: KubeObject): boolean {
  const { parents, conditions } = (status ?? {}) as Status;
  if (kind.endsWith('Route')) return (parents ?? []).length > 0;
  // The API server writes Pending conditions of a new Gateway itself.
  return (conditions ?? []).some(item => 'observedGeneration' in item);
}

/** A live Envoy Gateway, Envoys on its xDS, and the server that plays their backends. */
export class LiveRunner {
  private readonly asker: FleetAsker;

  private constructor(
    private readonly envoy: string,
    readonly plane: ControlPlane,
    private readonly echo: EchoServer,
    readonly host: string,
    readonly endpoints: readonly Endpoint[]
  ) {
    this.asker = new FleetAsker(echo);
  }

  /** @param certificate - What everything presents. */
  static async start(
    envoy: string,
    envoyGateway: EnvoyGateway,
    certificate: Certificate
  ): Promise<LiveRunner> {
    const host = ownAddress();
    const plane = await startControlPlane(envoyGateway, certificate);
    await writeFile(path.join(plane.folder, 'crt'), certificate.crt);
    await writeFile(path.join(plane.folder, 'key'), certificate.key);
    const ports = await freePorts(ENDPOINT_COUNT);
    const echo = await EchoServer.start(ports, certificate);
    await echo.listenUdp(ports.map(port => `${host}:${port}`));
    return new LiveRunner(envoy, plane, echo, host, endpointsAt(ports));
  }

  async stop(): Promise<void> {
    this.echo.close();
    await this.plane.stop();
  }

  /**
   * Writes fleets, each to namespaces of its own, and waits until Envoy Gateway has reported on all.
   *
   * @returns The stored objects of each fleet. Those that the API server refuses are left out.
   */
  async write(fleets: readonly Waves[]): Promise<KubernetesObject[][]> {
    const stored = fleets.map((): KubeObject[] => []);
    const waves = Math.max(...fleets.map(({ length }) => length));
    for (let wave = 0; wave < waves; wave += 1) {
      await Promise.all(
        fleets.map(async (fleet, place) => {
          for (const object of placedFleet(fleet[wave] ?? [], place)) {
            const written = await this.writeOne(object as unknown as KubeObject);
            if (written !== undefined) stored[place]?.push(written);
          }
        })
      );
      await nextSecond();
    }
    return (await this.settled(stored)) as unknown as KubernetesObject[][];
  }

  /**
   * Asks an Envoy for the Gateway of a fleet.
   *
   * @returns Undefined if Envoy refuses routes that give one domain twice.
   */
  async answers(
    place: number,
    requests: readonly TraceRequest[]
  ): Promise<readonly EnvoyAnswer[] | undefined> {
    const [adminPort = 0] = await freePorts(1);
    const file = (name: string) => path.join(this.plane.folder, name);
    const name = `${namespaceAfter('infra', place)}/gw`;
    const bootstrap = liveBootstrap(name, { crt: file('crt'), key: file('key') });
    const owners = ownersOf(this.endpoints, this.host, item => namespaceAfter(item, place));
    return withEnvoy(this.envoy, file(`envoy-${place}`), adminPort, bootstrap, async () => {
      const open = await this.openPorts(adminPort);
      if (await this.isRefused(adminPort, file(`envoy-${place}.log`))) return undefined;
      const gateway = { portOf: (port: number) => (open.has(port) ? port : undefined) };
      const [answers = []] = await this.asker.ask([{ requests, gateway, owners }], adminPort);
      return answers;
    });
  }

  private async isRefused(adminPort: number, log: string): Promise<boolean> {
    const stats = (await envoyPage(adminPort, '/stats?filter=update_rejected$')) ?? '';
    if (!/: [1-9]/.test(stats)) return false;
    await waitUntil(
      async () => {
        const text = await readFile(log, 'utf8');
        return text.includes('Only unique values for domains') ? undefined : text.slice(-2_000);
      },
      REFUSAL_TIMEOUT,
      'Envoy tells that one domain is given twice'
    );
    return true;
  }

  private async openPorts(adminPort: number): Promise<ReadonlySet<number>> {
    const text = (await envoyPage(adminPort, '/listeners?format=json')) ?? '{}';
    const { listener_statuses: listeners = [] } = JSON.parse(text) as {
      listener_statuses?: Array<{ local_address: { socket_address: { port_value: number } } }>;
    };
    return new Set(listeners.map(item => item.local_address.socket_address.port_value));
  }

  private async writeOne(object: KubeObject): Promise<KubeObject | undefined> {
    try {
      return (await this.plane.cluster.apply([object]))[0];
    } catch (error) {
      if (error instanceof KubeError && error.status === INVALID) return undefined;
      throw error;
    }
  }

  private async settled(fleets: readonly KubeObject[][]): Promise<KubeObject[][]> {
    const { cluster } = this.plane;
    const read = () =>
      Promise.all(
        fleets.map(async objects => {
          const now: KubeObject[] = [];
          for (const object of objects) {
            const isRead = REPORTED.test(object.kind);
            now.push(isRead ? (await cluster.get(nameOf(object))) ?? object : object);
          }
          return now;
        })
      );
    let last = await read();
    await waitUntil(
      async () => {
        const before = JSON.stringify(last);
        await pause(1_000);
        last = await read();
        const missing = last.flat().find(item => REPORTED.test(item.kind) && !isReported(item));
        if (missing !== undefined) {
          return `${missing.kind} ${missing.metadata.namespace}/${missing.metadata.name} is not reported`;
        }
        return JSON.stringify(last) === before ? undefined : 'statuses still change';
      },
      SETTLED_TIMEOUT,
      'Envoy Gateway has reported on all objects'
    );
    return last;
  }
}
