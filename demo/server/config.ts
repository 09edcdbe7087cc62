import type { ClusterBackend } from '../cluster';

/** The configuration that Headlamp's front end gets at startup: the clusters and permissions. */
export function headlampConfig(clusters: ClusterBackend[]): object {
  return {
    clusters: clusters.map(({ name, server }) => ({
      name,
      server,
      auth_type: '',
      meta_data: {
        source: 'kubeconfig',
        namespace: '',
        extensions: {},
        origin: { kubeconfig: '' },
        originalName: name,
        clusterID: name,
      },
    })),
    isDynamicClusterEnabled: false,
    allowKubeconfigChanges: false,
    defaultPodDebugImage: '',
    defaultNodeShellImage: '',
    defaultNodeShellNamespace: '',
  };
}
