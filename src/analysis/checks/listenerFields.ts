import type { FieldPath } from '../refs';
import type { Message } from '../words/message';
import type { ListenerFacts } from './facts';

/** The message parameters that identify a listener and its owner. */
export function listenerParams({ name, owner }: ListenerFacts): Message['params'] {
  return { listener: name, owner };
}

/** The path of a field of a listener. */
export function listenerPath({ owner, index }: ListenerFacts, field: string): FieldPath {
  return { object: owner, field: `.spec.listeners[${index}]${field}` };
}
