import { KubeConfig } from '@kubernetes/client-node';

/**
 * The part of a kubeconfig that one context needs, so that several contexts can be used at once.
 *
 * @param name - A context of the kubeconfig.
 * @returns A configuration with this current context, and the address of the API server.
 * @throws Where the cluster of the context does not exist.
 */
export function contextConfig(
  config: KubeConfig,
  name: string
): { readonly config: KubeConfig; readonly server: string } {
  const context = config.getContextObject(name);
  const cluster = context && config.getCluster(context.cluster);
  if (!context || !cluster) {
    throw new Error(`cluster "${context?.cluster ?? ''}" of context "${name}" does not exist`);
  }
  const own = new KubeConfig();
  own.loadFromOptions({
    // The library refuses plain HTTP unless certificate verification is off.
    clusters: [
      { ...cluster, skipTLSVerify: cluster.skipTLSVerify || cluster.server.startsWith('http:') },
    ],
    // Without a user the library would ignore the certificate authority of the cluster too.
    users: [config.getUser(context.user) ?? { name: context.user }],
    contexts: [context],
    currentContext: name,
  });
  return { config: own, server: cluster.server };
}
