import { hasFields } from '../../gatewayApi/read';
import type { KubernetesObject, ObjectMeta } from '../../gatewayApi/types';
import { OddAnswer } from '../clusterApi';
import type { ChangeTarget } from './changeRequest';

/** An object as the server has it, with managedFields and everything that no page reads. */
export interface WholeObject extends KubernetesObject {
  readonly metadata: ObjectMeta & {
    readonly uid: string;
    readonly resourceVersion: string;
    readonly managedFields?: unknown;
  };
  readonly [field: string]: unknown;
}

/**
 * Reads an object that is going to be changed.
 *
 * @param answer - JSON of any shape.
 * @throws OddAnswer if it is not the object that was asked for, or lacks what identifies it.
 */
export function readWholeObject(answer: unknown, { kind, name }: ChangeTarget): WholeObject {
  const metadata = hasFields(answer) ? answer.metadata : undefined;
  if (
    !hasFields(answer) ||
    !hasFields(metadata) ||
    answer.kind !== kind ||
    metadata.name !== name ||
    typeof answer.apiVersion !== 'string' ||
    typeof metadata.uid !== 'string' ||
    typeof metadata.resourceVersion !== 'string'
  ) {
    throw new OddAnswer(`the answer is not ${kind} ${name}`);
  }
  return answer as unknown as WholeObject;
}

// What servers and controllers write by themselves. A change of it changes nobody's wishes.
const OF_SERVERS = ['resourceVersion', 'managedFields', 'generation'];

/** The object without its status and what the server manages, as people write it. */
export function wishesOf({ metadata, ...fields }: WholeObject): Record<string, unknown> {
  const kept = Object.entries(metadata).filter(([field]) => !OF_SERVERS.includes(field));
  const wishes: Record<string, unknown> = { ...fields, metadata: Object.fromEntries(kept) };
  delete wishes.status;
  return wishes;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!hasFields(value)) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, item]) => [key, canonical(item)]);
}

/** Whether only the status and what the server manages differs between two versions. */
export function haveSameWishes(one: WholeObject, other: WholeObject): boolean {
  const [a, b] = [one, other].map(object => JSON.stringify(canonical(wishesOf(object))));
  return a === b;
}
