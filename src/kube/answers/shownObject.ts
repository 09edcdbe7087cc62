import { findKind } from '../../gatewayApi/kinds';
import { hasFields } from '../../gatewayApi/read';
import type { KubernetesObject } from '../../gatewayApi/types';
import { readClusterObject } from './clusterObject';

const results = new WeakMap<object, { readonly object: KubernetesObject | undefined }>();

function read(value: Readonly<Record<string, unknown>>): KubernetesObject | undefined {
  const { apiVersion, kind } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
  const known = findKind(apiVersion.slice(0, Math.max(0, apiVersion.lastIndexOf('/'))), kind);
  if (known === undefined) return undefined;
  const result = readClusterObject(value, { kind: known, apiVersion });
  return 'object' in result ? result.object : undefined;
}

/**
 * Reads an object that Headlamp requested itself.
 *
 * @param value - JSON of any shape.
 * @returns Undefined if it is malformed, or of a kind that the plugin does not read. The result for
 *   the same value is identical.
 */
export function readShownObject(value: unknown): KubernetesObject | undefined {
  if (!hasFields(value)) return undefined;
  let known = results.get(value);
  if (known === undefined) results.set(value, (known = { object: read(value) }));
  return known.object;
}
