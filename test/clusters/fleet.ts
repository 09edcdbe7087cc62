import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiServer, type StartOptions } from './apiServer';
import { findOrBuildBinaries } from './binaries';
import { Cluster } from './cluster';
import { startEtcd } from './etcd';
import { freePorts } from './freePort';
import type { Channel } from './gatewayApiCrds';
import { installGatewayApi } from './gatewayApiInstall';
import { kubeconfigOf } from './kubeconfig';
import { readManifest } from './manifests';
import { createProcessGuard, type GuardedProcess, type ProcessGuard } from './processGuard';
import { createUsers } from './users';

/** Differences from the default fleet. */
export interface FleetOptions extends StartOptions {
  /** Gets the progress; console.log by default. */
  log?: (line: string) => void;
  /** The Gateway API channel of a cluster; by default `current` has experimental, `old` standard. */
  channels?: Partial<Record<'current' | 'old', Channel>>;
}

/** Three real clusters, and the access to them. */
export interface Fleet {
  /**
   * Has the contexts current, old and bare for the admin. current-team is for a user who may read the
   * Gateway API only, current-shop for one who may read only namespaces shop and checkout.
   * current-expired has an expired token, and current-untrusted trusts another certificate than the
   * server's.
   */
  kubeconfigPath: string;
  clusters: {
    /** Serves Gateway API v1.6.3. */
    current: Cluster;
    /** Serves Gateway API v0.8.1, which has v1beta1 and no v1. */
    old: Cluster;
    /** Serves no Gateway API. */
    bare: Cluster;
  };
  /** The etcd of all three clusters. */
  etcd: Pick<GuardedProcess, 'pause' | 'resume'>;
  /** Ends all processes and removes all files; may be called again. */
  close(): Promise<void>;
}

const clusterNames = ['current', 'old', 'bare'] as const;

async function startInFolder(
  folder: string,
  guard: ProcessGuard,
  options: FleetOptions
): Promise<Omit<Fleet, 'close'>> {
  const { log = console.log, channels = {}, minRequestTimeout } = options;
  const binaries = await findOrBuildBinaries(log);
  log(`Starting etcd and ${clusterNames.length} API servers (from ${binaries.source})`);
  const [etcdPort, ...ports] = await freePorts(1 + clusterNames.length);
  const etcd = await startEtcd(guard, binaries.etcd, folder, etcdPort);
  const users = createUsers();
  const startCluster = async (name: (typeof clusterNames)[number], index: number) => {
    const server = await ApiServer.create({
      name,
      program: binaries.kubeApiserver,
      guard,
      folder: path.join(folder, name),
      etcdUrl: etcd.url,
      port: ports[index],
      users,
      minRequestTimeout,
    });
    await server.start();
    return new Cluster(name, server);
  };
  const [current, old, bare] = await Promise.all(clusterNames.map(startCluster));

  await Promise.all([
    installGatewayApi(current.endpoint(), 'v1.6.3', channels.current ?? 'experimental'),
    installGatewayApi(old.endpoint(), 'v0.8.1', channels.old ?? 'standard'),
    current.apply(await readManifest('users')),
  ]);

  const kubeconfigPath = path.join(folder, 'kubeconfig');
  const kubeconfig = kubeconfigOf({
    current: current.endpoint(),
    old: old.endpoint(),
    bare: bare.endpoint(),
    'current-team': current.endpoint('team'),
    'current-shop': current.endpoint('shop'),
    'current-expired': { ...current.endpoint(), token: await current.expiredToken() },
    'current-untrusted': {
      ...current.endpoint(),
      certificateAuthority: old.endpoint().certificateAuthority,
    },
  });
  await writeFile(kubeconfigPath, kubeconfig, { mode: 0o600 });
  return { kubeconfigPath, clusters: { current, old, bare }, etcd: etcd.process };
}

/**
 * Starts etcd and three API servers on loopback, installs the Gateway API releases and gives the
 * users their permissions. The very first call may build the binaries, which takes minutes. All
 * processes end with this process, however it ends.
 *
 * @param options `minRequestTimeout` in seconds makes the servers end watches early
 * @throws when a binary cannot be found or built, when a server is not ready in time, or when it
 *   refuses a CRD; nothing remains then
 */
export async function startFleet(options: FleetOptions = {}): Promise<Fleet> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gateway-fleet-'));
  const guard = await createProcessGuard(folder);
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= guard.close());
  try {
    return { ...(await startInFolder(folder, guard, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
