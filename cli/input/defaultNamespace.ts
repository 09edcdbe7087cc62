import { refOf } from '../../src/analysis';
import { findKind, kindInfo } from '../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../src/gatewayApi/types';

const OTHERS = ['/Secret', '/ConfigMap', 'discovery.k8s.io/EndpointSlice'];

function isNamespaced(group: string, kind: string): boolean | undefined {
  const known = findKind(group, kind);
  if (known !== undefined) return kindInfo(known).namespaced;
  return OTHERS.includes(`${group}/${kind}`) || undefined;
}

/**
 * Sets the namespace as `kubectl apply` does: `default` for a namespaced object that names none, and
 * no namespace for a cluster-scoped object.
 *
 * @returns The same object where nothing changes or its kind is not known.
 */
export function inItsNamespace(object: KubernetesObject): KubernetesObject {
  const { group, kind, namespace: given } = refOf(object);
  const namespaced = isNamespaced(group, kind);
  if (namespaced === undefined || namespaced === (given !== undefined)) return object;
  const namespace = namespaced ? 'default' : undefined;
  return { ...object, metadata: { ...object.metadata, namespace } };
}
