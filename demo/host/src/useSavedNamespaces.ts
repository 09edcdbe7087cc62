import { useCluster } from '@kinvolk/headlamp-plugin/lib/lib/k8s';
import { getSavedNamespaces } from '@kinvolk/headlamp-plugin/lib/lib/storage';
import { setNamespaceFilter } from '@kinvolk/headlamp-plugin/lib/redux/filterSlice';
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';

/** Stores the namespaces that were last selected in each cluster. */
export function useSavedNamespaces() {
  const cluster = useCluster();
  const dispatch = useDispatch();

  useEffect(() => {
    if (cluster) dispatch(setNamespaceFilter(getSavedNamespaces(cluster)));
  }, [cluster, dispatch]);
}
