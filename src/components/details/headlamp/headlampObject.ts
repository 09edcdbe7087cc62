import type { K8s } from '@kinvolk/headlamp-plugin/lib';
import type { KubernetesObject } from '../../../gatewayApi/types';

export type KubeObjectClass = typeof K8s.cluster.KubeObject;
export type KubeObject = InstanceType<KubeObjectClass>;

const instances = new WeakMap<KubernetesObject, KubeObject>();

/**
 * An object of the fleet as Headlamp's components take it.
 *
 * @param Class - The class of the object's kind.
 * @param cluster - Headlamp's name of the cluster, where its edits and deletes go.
 * @returns The identical instance for the identical object.
 */
export function headlampObject(
  Class: KubeObjectClass,
  object: KubernetesObject,
  cluster: string
): KubeObject {
  const known = instances.get(object);
  if (known !== undefined) return known;
  const made = new Class(object as never, cluster);
  instances.set(object, made);
  return made;
}
