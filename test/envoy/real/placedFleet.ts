import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { type JsonObject, walkJson } from './jsonTree';

const SEPARATOR = '-of-';

/**
 * Moves a fleet to namespaces of its own, so that one Envoy serves several. The order of the names of
 * routes stays.
 */
export function placedFleet(
  objects: readonly KubernetesObject[],
  place: number
): KubernetesObject[] {
  return structuredClone(objects).map(object => {
    walkJson(object, (node: JsonObject) => {
      if (typeof node.namespace === 'string') node.namespace += `${SEPARATOR}${place}`;
    });
    if (object.kind !== 'Namespace') return object;
    const { metadata } = object;
    return { ...object, metadata: { ...metadata, name: `${metadata.name}${SEPARATOR}${place}` } };
  });
}

/** The namespace before the fleet was moved. */
export function namespaceBefore(namespace: string): string {
  return namespace.split(SEPARATOR)[0] ?? namespace;
}

/** The name of a namespace after the fleet was moved. */
export function namespaceAfter(namespace: string, place: number): string {
  return `${namespace}${SEPARATOR}${place}`;
}
