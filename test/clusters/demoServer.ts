import { buildHost } from '../../demo/host/build';
import { kubeconfigClusters } from '../../demo/server/kubeconfigProxy';
import { pluginName, projectDir } from '../../demo/server/project';
import { type RunningServer, startServer } from '../../demo/server/startServer';

/**
 * Starts the demo's server with the built plugin.
 *
 * @param kubeconfigPath the clusters to show
 */
export async function startDemoServer(kubeconfigPath: string): Promise<RunningServer> {
  return startServer({
    hostDir: await buildHost({ development: true }),
    plugin: { name: pluginName(), dir: projectDir },
    clusters: kubeconfigClusters(kubeconfigPath),
  });
}
