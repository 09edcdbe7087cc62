import { isVariable } from '../../gatewayApi/variable';
import type { Message } from './message';

function isVariableName(value: unknown, own: string): boolean {
  if (typeof value !== 'object' || value === null) return isVariable(value);
  if (Array.isArray(value)) return value.some(isVariable);
  const { name, namespace } = value as { name?: unknown; namespace?: unknown };
  return name !== own && (isVariable(name) || isVariable(namespace));
}

/**
 * Whether a message names something with a variable.
 *
 * @param own - The name of the object of the message, which does not count.
 */
export function mentionsVariable({ params }: Message, own: string): boolean {
  return Object.values(params).some(value => isVariableName(value, own));
}
