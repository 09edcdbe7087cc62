import { request } from '@kinvolk/headlamp-plugin/lib/lib/k8s/api/v1/clusterRequests';
import type { Cluster } from '@kinvolk/headlamp-plugin/lib/lib/k8s/cluster';
import { setConfig } from '@kinvolk/headlamp-plugin/lib/redux/configSlice';
import store from '@kinvolk/headlamp-plugin/lib/redux/stores/store';
import {
  fetchStatelessClusterKubeConfigs,
  isEqualClusterConfigs,
} from '@kinvolk/headlamp-plugin/lib/stateless';
import { useQuery } from '@tanstack/react-query';

const refetchInterval = 10_000;

interface BackendConfig {
  clusters: Cluster[];
  isDynamicClusterEnabled?: boolean;
  allowKubeconfigChanges?: boolean;
}

type Clusters = Record<string, Cluster>;

/** Polls the back end for its clusters, and puts changes into the store. */
export function useClusterConfig() {
  useQuery({ queryKey: ['cluster-fetch'], queryFn: loadConfig, refetchInterval });
}

async function loadConfig(): Promise<BackendConfig> {
  const config: BackendConfig = await request('/config', {}, false, false);
  const known = store.getState().config;
  const clusters = byShownName(config.clusters);

  if (known.clusters === null) {
    store.dispatch(setConfig({ ...config, clusters }));
  } else if (differ(known.clusters, clusters)) {
    const merged = { ...known.statelessClusters, ...clusters };
    store.dispatch(setConfig({ ...config, clusters: keepUseToken(merged, known.clusters) }));
  }

  if (config.isDynamicClusterEnabled) await fetchStatelessClusterKubeConfigs(store.dispatch);
  return config;
}

function byShownName(clusters: Cluster[]): Clusters {
  return Object.fromEntries(
    clusters.map(cluster => {
      const name = cluster.meta_data?.extensions?.headlamp_info?.customName || cluster.name;
      return [name, { ...cluster, name }];
    })
  );
}

/** The name of Headlamp's function states the opposite. */
function differ(known: Clusters, next: Clusters): boolean {
  return isEqualClusterConfigs(known, next);
}

/** The back end does not know whether a cluster requires a token. The front end asks the cluster. */
function keepUseToken(next: Clusters, known: Clusters): Clusters {
  return Object.fromEntries(
    Object.entries(next).map(([name, cluster]) => {
      const useToken = known[name]?.useToken;
      return [name, useToken === undefined ? cluster : { ...cluster, useToken }];
    })
  );
}
