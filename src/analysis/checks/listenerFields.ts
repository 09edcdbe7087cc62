import type { FieldPath } from '../refs';
import type { Message } from '../words/message';
import type { ListenerFacts } from './facts';

/** The listener and who holds it, as every message about it names them. */
export function listenerParams({ name, owner }: ListenerFacts): Message['params'] {
  return { listener: name, owner };
}

/** A field of the listener. */
export function listenerPath({ owner, index }: ListenerFacts, field: string): FieldPath {
  return { object: owner, field: `.spec.listeners[${index}]${field}` };
}
