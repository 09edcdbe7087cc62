import { KubeConfig } from '@kubernetes/client-node';

/**
 * The part of a kubeconfig that one context needs, so that several can be used at once.
 *
 * @param config - All of it.
 * @param name - Of a context in it.
 * @returns A configuration whose current context it is, and the address of the API server.
 * @throws Where the cluster that the context names is not there.
 */
export function contextConfig(
  config: KubeConfig,
  name: string
): { readonly config: KubeConfig; readonly server: string } {
  const context = config.getContextObject(name);
  const cluster = context && config.getCluster(context.cluster);
  if (!context || !cluster) {
    throw new Error(
      `there is no cluster "${context?.cluster ?? ''}", which context "${name}" names`
    );
  }
  const own = new KubeConfig();
  own.loadFromOptions({
    // The library refuses plain HTTP unless told that there is no certificate to verify.
    clusters: [
      { ...cluster, skipTLSVerify: cluster.skipTLSVerify || cluster.server.startsWith('http:') },
    ],
    // Without a user the library would leave out the cluster's certificate authority too.
    users: [config.getUser(context.user) ?? { name: context.user }],
    contexts: [context],
    currentContext: name,
  });
  return { config: own, server: cluster.server };
}
