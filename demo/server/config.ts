import type { ClusterBackend } from '../cluster';

/** What Headlamp's backend tells its front end at the start: the clusters and what may be done. */
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
