import { KubeConfig } from '@kubernetes/client-node';
import type { ClusterBackend } from '../cluster';
import { ProxiedCluster } from './ProxiedCluster';

/**
 * Every context of a kubeconfig as a cluster, with a proxy that adds the context's credentials.
 * Throws an Error with the problem of the file: it does not exist, is invalid, has no context, or a
 * context has no cluster.
 */
export function kubeconfigClusters(file: string): ClusterBackend[] {
  const config = new KubeConfig();
  try {
    config.loadFromFile(file);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot read the kubeconfig ${file}: ${problem}`);
  }
  const contexts = config.getContexts() ?? [];
  if (contexts.length === 0) throw new Error(`the kubeconfig ${file} has no contexts`);
  return contexts.map(context => {
    const cluster = config.getCluster(context.cluster);
    if (!cluster) {
      throw new Error(
        `the kubeconfig ${file} has no cluster "${context.cluster}", ` +
          `which context "${context.name}" names`
      );
    }
    const own = new KubeConfig();
    own.loadFromOptions({
      // The library refuses plain HTTP unless certificates are not verified.
      clusters: [{ ...cluster, skipTLSVerify: cluster.skipTLSVerify || isPlain(cluster.server) }],
      // Without a user, the library would also omit the cluster's certificate authority.
      users: [config.getUser(context.user) ?? { name: context.user }],
      contexts: [context],
      currentContext: context.name,
    });
    // Headlamp does the same, because the name of a cluster is a URL segment.
    const name = context.name.replaceAll('/', '--').replaceAll(' ', '__');
    return new ProxiedCluster(name, cluster.server, own);
  });
}

function isPlain(server: string): boolean {
  return server.startsWith('http:');
}
