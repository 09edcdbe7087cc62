import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { ApiServer } from '../../clusters/apiServer';
import { findOrBuildBinaries } from '../../clusters/binaries';
import { Cluster } from '../../clusters/cluster';
import { startEtcd } from '../../clusters/etcd';
import { freePorts } from '../../clusters/freePort';
import { installCrds } from '../../clusters/gatewayApiInstall';
import { kubeconfigOf } from '../../clusters/kubeconfig';
import { type KubeObject, parseManifest } from '../../clusters/kubeObject';
import { createProcessGuard, type ProcessGuard } from '../../clusters/processGuard';
import { startServer } from '../../clusters/serverProcess';
import { createUsers } from '../../clusters/users';
import { ENVOY_GATEWAY } from '../fleet/randomFleet';
import type { Certificate } from '../real/binaries';
import type { EnvoyGateway } from './envoyGateway';

// Where Envoy Gateway looks for objects of its own.
const OWN_NAMESPACE = 'envoy-gateway-system';
const READY_TIMEOUT = 90_000;

/** A live Envoy Gateway and the API server whose objects it reads. */
export interface ControlPlane {
  readonly cluster: Cluster;
  /** A folder for files, which goes away at the end. */
  readonly folder: string;
  readonly logFile: string;
  stop(): Promise<void>;
}

async function startCluster(guard: ProcessGuard, folder: string): Promise<Cluster> {
  const binaries = await findOrBuildBinaries();
  const [etcdPort = 0, port = 0] = await freePorts(2);
  const etcd = await startEtcd(guard, binaries.etcd, folder, etcdPort);
  const server = await ApiServer.create({
    name: 'live',
    program: binaries.kubeApiserver,
    guard,
    folder: path.join(folder, 'live'),
    etcdUrl: etcd.url,
    port,
    users: createUsers(),
  });
  await server.start();
  return new Cluster('live', server);
}

async function installOwnCrds(cluster: Cluster, folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.yaml'));
  const texts = await Promise.all(files.map(name => readFile(path.join(folder, name), 'utf8')));
  const crds = texts
    .flatMap(parseManifest)
    .filter(({ kind }) => kind === 'CustomResourceDefinition');
  await installCrds(cluster.endpoint(), crds, 'Envoy Gateway');
}

function configuration(adminPort: number): string {
  const kubernetes = {
    leaderElection: { disable: true },
    client: { rateLimit: { qps: 1000, burst: 2000 } },
    // It would serve a webhook, and no Pods are created.
    proxyTopologyInjector: { disabled: true },
  };
  return stringify({
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyGateway',
    gateway: { controllerName: ENVOY_GATEWAY },
    provider: { type: 'Kubernetes', kubernetes },
    admin: { address: { host: '127.0.0.1', port: adminPort } },
    telemetry: { metrics: { prometheus: { disable: true } } },
  });
}

// What its installation makes.
function ownObjects({ crt, key }: Certificate): KubeObject[] {
  const secret = (name: string, fields: object): KubeObject => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: OWN_NAMESPACE },
    ...fields,
  });
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: OWN_NAMESPACE } },
    secret('envoy', {
      type: 'kubernetes.io/tls',
      stringData: { 'tls.crt': crt, 'tls.key': key, 'ca.crt': crt },
    }),
    secret('envoy-oidc-hmac', { stringData: { 'hmac-secret': randomBytes(32).toString('hex') } }),
  ];
}

async function startGateway(
  guard: ProcessGuard,
  folder: string,
  { program }: EnvoyGateway,
  cluster: Cluster,
  certificate: Certificate
): Promise<string> {
  const [adminPort = 0] = await freePorts(1);
  const file = (name: string) => path.join(folder, name);
  await mkdir(file('certs'));
  await writeFile(file('certs/tls.crt'), certificate.crt);
  await writeFile(file('certs/tls.key'), certificate.key);
  await writeFile(file('certs/ca.crt'), certificate.crt);
  await writeFile(file('config.yaml'), configuration(adminPort));
  await writeFile(file('kubeconfig'), kubeconfigOf({ live: cluster.endpoint() }));
  const logFile = file('envoy-gateway.log');
  const serve = 'cd "$0" && exec "$1" server --config-path config.yaml';
  await startServer(guard, {
    name: 'Envoy Gateway',
    program: '/bin/sh',
    args: ['-c', serve, folder, program],
    env: { KUBECONFIG: file('kubeconfig') },
    logFile,
    check: async () => {
      const answer = await fetch('http://127.0.0.1:8081/readyz');
      return answer.ok ? undefined : `/readyz says ${answer.status}`;
    },
    timeout: READY_TIMEOUT,
  });
  return logFile;
}

/**
 * Starts etcd, an API server with the kinds of Envoy Gateway, and Envoy Gateway itself. Nobody runs the
 * Deployments that it makes for Envoys. Each client of its xDS must bring the certificate.
 */
export async function startControlPlane(
  envoyGateway: EnvoyGateway,
  certificate: Certificate
): Promise<ControlPlane> {
  const folder = await mkdtemp(path.join(tmpdir(), 'envoy-live-'));
  const guard = await createProcessGuard(folder);
  try {
    const cluster = await startCluster(guard, folder);
    await installOwnCrds(cluster, envoyGateway.crds);
    await cluster.apply(ownObjects(certificate));
    const logFile = await startGateway(guard, folder, envoyGateway, cluster, certificate);
    return { cluster, folder, logFile, stop: () => guard.close() };
  } catch (error) {
    await guard.close();
    throw error;
  }
}
