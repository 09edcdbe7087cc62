import type { KubernetesObject } from '../../gatewayApi/types';
import { yamlText } from '../basics/yamlText';

// What servers and kubectl write by themselves. Nobody keeps it in a repository.
const OF_SERVERS = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'managedFields'];
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Writes an object as its manifest in a repository: without status and what servers manage.
 *
 * @returns YAML that ends with a line break.
 */
export function manifestText(object: KubernetesObject): string {
  const { apiVersion, kind, metadata, ...rest } = object;
  const { annotations, ...fields } = metadata as KubernetesObject['metadata'] &
    Record<string, unknown>;
  const own = Object.entries(annotations ?? {}).filter(([key]) => key !== LAST_APPLIED);
  const kept = Object.entries(fields).filter(([key]) => !OF_SERVERS.includes(key));
  const written = {
    apiVersion,
    kind,
    metadata: {
      ...Object.fromEntries(kept),
      ...(own.length === 0 ? {} : { annotations: Object.fromEntries(own) }),
    },
    ...rest,
    status: undefined,
  };
  return `${yamlText(written)}\n`;
}
