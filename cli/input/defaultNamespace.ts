import { refOf } from '../../src/analysis';
import { findKind, kindInfo } from '../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { isClusterScoped } from './clusterScoped';

function isNamespaced(group: string, kind: string): boolean {
  const known = findKind(group, kind);
  return known === undefined ? !isClusterScoped(group, kind) : kindInfo(known).namespaced;
}

/**
 * Sets the namespace as `kubectl apply` does: `default` for an object that names none, and no
 * namespace for a cluster-scoped object. A kind of an unknown scope is taken to be namespaced.
 *
 * @returns The same object where nothing changes.
 */
export function inItsNamespace(object: KubernetesObject): KubernetesObject {
  const { group, kind, namespace: given } = refOf(object);
  const namespaced = isNamespaced(group, kind);
  if (namespaced === (given !== undefined)) return object;
  const namespace = namespaced ? 'default' : undefined;
  return { ...object, metadata: { ...object.metadata, namespace } };
}
