import type { KubernetesObject } from '../../gatewayApi/types';
import { holdsVariable } from '../../gatewayApi/variable';
import { mentionsVariable } from '../words/mentionsVariable';
import type { Discovery } from './rule';

const STEP = /\.([^.[\]]+)|\[(\d+)\]/g;

function fieldValue(object: unknown, path: string): unknown {
  return [...path.matchAll(STEP)].reduce<unknown>(
    (value, [, name, index]) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[name ?? index ?? '']
        : undefined,
    object
  );
}

/**
 * Tells whether a result is uncertain because its field, or something that its message names, has a
 * variable (`${NAME}`, `{{ name }}`) that another tool replaces before the object is applied.
 *
 * @param object - The object of the result.
 */
export function dependsOnVariable(object: KubernetesObject, { message, path }: Discovery): boolean {
  if (path !== '' && holdsVariable(fieldValue(object, path))) return true;
  return mentionsVariable(message, object.metadata.name);
}
