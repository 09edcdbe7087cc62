import type { FieldPath, ObjectRef } from '../refs';

/** What a message's parameter may be; the formatter decides how it reads. */
export type MessageValue = string | number | readonly string[] | ObjectRef | FieldPath;

/** A sentence as data: which one, and what it speaks of. */
export interface Message {
  /** Stable: output and translations name the sentence by it. */
  readonly id: string;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/**
 * Makes a message. Who has a table of sentences makes them by `sentencesOf`, which knows their names.
 *
 * @param id - Its id in the table of messages.
 * @param params - What the sentence's `{{names}}` stand for.
 */
export function message(id: string, params: Message['params'] = {}): Message {
  return { id, params };
}
