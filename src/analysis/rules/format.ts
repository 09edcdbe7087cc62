import type { FieldPath, ObjectRef } from '../model';
import type { Message, MessageValue } from '../words/message';
import { MESSAGES } from './messages';

/**
 * Names an object as people write it.
 *
 * @param ref - The object.
 * @returns Such as `Gateway infra/gw`, or `GatewayClass envoy`.
 */
export function objectText({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === undefined || namespace === '' ? '' : `${namespace}/`}${name}`;
}

/**
 * Completes a path that names the route by its role.
 *
 * @param path - As a check gives it.
 * @param route - The route that was checked.
 * @param parentIndex - The place of the parentRef in its `spec.parentRefs`.
 * @returns The object and the field below it.
 */
export function absolutePath(
  { object, field }: FieldPath,
  route: ObjectRef,
  parentIndex: number
): { readonly object: ObjectRef; readonly field: string } {
  if (object === 'route') return { object: route, field };
  if (object === 'parentRef') {
    return { object: route, field: `.spec.parentRefs[${parentIndex}]${field}` };
  }
  return { object, field };
}

function isObjectRef(value: ObjectRef | FieldPath): value is ObjectRef {
  return 'kind' in value;
}

/**
 * Writes a parameter of a message.
 *
 * @param value - The parameter.
 * @returns Its text: an object by `objectText`, a list with commas, `*` as any hostname would be.
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

/** Translates a sentence and fills in its parameters, as i18next does. */
export type TranslateMessage = (
  sentence: string,
  params: Readonly<Record<string, string>>
) => string;

const fill: TranslateMessage = (sentence, params) =>
  // A replacement function, since `$&` in a hostile name is no pattern.
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(params, name) ? (params[name] as string) : whole
  );

/**
 * Writes a message.
 *
 * @param message - The message.
 * @param translate - Puts it into another language; English without it.
 * @returns The sentence. A message whose id is not known reads as its id.
 */
export function formatMessage(message: Message, translate: TranslateMessage = fill): string {
  const sentence = (MESSAGES as Readonly<Record<string, string>>)[message.id] ?? message.id;
  const params = Object.fromEntries(
    Object.entries(message.params).map(([name, value]) => [name, valueText(value)])
  );
  return translate(sentence, params);
}
