import { hasFields } from '../../../src/gatewayApi/read';
import type { MutableFields } from './builtObject';

// The lists of Kubernetes' own kinds that kustomize merges item by item. It replaces all others, such
// as every list of a custom resource.
const MERGE_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  volumes: 'name',
  env: 'name',
  volumeMounts: 'mountPath',
};
const DIRECTIVE = '$patch';

function mergeKey(kind: string, field: string): string | undefined {
  if (field === 'ports') return kind === 'Service' ? 'port' : 'containerPort';
  return MERGE_KEYS[field];
}

function mergeList(
  old: readonly unknown[],
  patch: readonly unknown[],
  key: string,
  kind: string
): unknown[] {
  const merged = [...old];
  patch.forEach(item => {
    if (!hasFields(item)) return;
    const index = merged.findIndex(one => hasFields(one) && one[key] === item[key]);
    if (item[DIRECTIVE] === 'delete') {
      if (index >= 0) merged.splice(index, 1);
    } else if (index < 0) merged.push(item);
    else merged[index] = mergeValue(merged[index], item, kind, '');
  });
  return merged;
}

function mergeValue(old: unknown, patch: unknown, kind: string, field: string): unknown {
  if (Array.isArray(patch)) {
    const key = kind === '' ? undefined : mergeKey(kind, field);
    return key !== undefined && Array.isArray(old) ? mergeList(old, patch, key, kind) : patch;
  }
  if (!hasFields(patch)) return patch;
  const { [DIRECTIVE]: directive, ...fields } = patch;
  const result: MutableFields = hasFields(old) && directive !== 'replace' ? { ...old } : {};
  Object.entries(fields).forEach(([name, value]) => {
    if (value === null || (hasFields(value) && value[DIRECTIVE] === 'delete')) delete result[name];
    else result[name] = mergeValue(result[name], value, kind, name);
  });
  return result;
}

/**
 * Applies a strategic merge patch as kustomize does.
 *
 * @param kind - The kind of the object, if it is one of Kubernetes' own; `''` for a custom resource.
 */
export function mergePatch(object: MutableFields, patch: unknown, kind: string): MutableFields {
  return mergeValue(object, patch, kind, '') as MutableFields;
}
