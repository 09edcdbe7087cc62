import type { MalformedObject } from './clusterObject';
import { oddFieldText } from './oddField';

/** Names an object as far as it is known and what is odd about it, in English. */
export function malformedText({ kind, namespace, name, ...found }: MalformedObject): string {
  const place = namespace === undefined ? '' : `${namespace}/`;
  const object = name === undefined ? `an object of kind ${kind}` : `${kind} ${place}${name}`;
  return `${object} is malformed: ${oddFieldText(found)}`;
}
