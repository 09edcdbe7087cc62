import type { FieldPath, ObjectRef } from '../refs';
import type { MessageValue } from './message';

/**
 * Formats an object for display.
 *
 * @returns The text, such as `Gateway infra/gw` or `GatewayClass envoy`.
 */
export function objectText({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === undefined || namespace === '' ? '' : `${namespace}/`}${name}`;
}

function isObjectRef(value: ObjectRef | FieldPath): value is ObjectRef {
  return 'kind' in value;
}

/**
 * Formats a message parameter.
 *
 * @returns The text. An object is formatted by `objectText`, the items of a list are separated by
 *   commas, and `*` is formatted as any hostname.
 */
export function valueText(value: MessageValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return (value as readonly string[]).join(', ');
  const single = value as ObjectRef | FieldPath;
  if (isObjectRef(single)) return objectText(single);
  return typeof single.object === 'string'
    ? single.field
    : `${objectText(single.object)} ${single.field}`;
}
