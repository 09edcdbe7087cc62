import { type ClusterBackend, EmbeddedCluster } from '../cluster';
import { demoFleet } from '../fleet/demoFleet';
import { buildHost } from '../host/build';
import type { Plugin } from './plugin';
import { pluginName, projectDir } from './project';
import { startServer } from './startServer';

export interface DemoOptions {
  /** The clusters to show, embedded or not; the demo's own fleet by default. */
  clusters?: ClusterBackend[];
  /** Builds the front end with React's warnings; by default the production build. */
  development?: boolean;
  /** 0 or absent is any free port. */
  port?: number;
  /** Serves Headlamp without the plugin if false. */
  withPlugin?: boolean;
  /** Another plugin than this project's. */
  plugin?: Plugin;
}

export interface RunningDemo {
  url: string;
  /** The embedded clusters by name, to change their objects and set faults. */
  clusters: Record<string, EmbeddedCluster>;
  close(): Promise<void>;
}

function ownPlugin(): Plugin {
  return { name: pluginName(), dir: projectDir };
}

/**
 * Serves Headlamp's front end, the built plugin and clusters on one address of 127.0.0.1.
 * The plugin must be built before. Rejects if the front end cannot be built or the port is in use.
 */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const clusters = options.clusters ?? demoFleet();
  const hostDir = await buildHost({ development: options.development });
  const server = await startServer({
    hostDir,
    plugin: options.withPlugin === false ? undefined : options.plugin ?? ownPlugin(),
    clusters,
    port: options.port,
  });
  const embedded = clusters.filter(cluster => cluster instanceof EmbeddedCluster);
  return {
    url: server.url,
    clusters: Object.fromEntries(embedded.map(cluster => [cluster.name, cluster])),
    close: server.close,
  };
}
