import type { FieldPath, ObjectRef } from '../refs';

/** What a message's parameter may be; the formatter decides how it reads. */
export type MessageValue = string | number | readonly string[] | ObjectRef | FieldPath;

/** A sentence as data: which one, and what it speaks of. */
export interface Message {
  /** In the table of messages, `rules/messages.ts`. */
  readonly id: string;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/**
 * Makes a message.
 *
 * @param id - Its id in the table of messages.
 * @param params - What the sentence's `{{names}}` stand for.
 * @returns The message.
 */
export function message(id: string, params: Message['params'] = {}): Message {
  return { id, params };
}

/**
 * Makes the messages of one table of sentences, so that an id which is not in it does not compile.
 *
 * @param sentences - By their ids.
 * @returns `message`, for those ids only.
 */
export function messagesOf<Id extends string>(
  sentences: Readonly<Record<Id, string>>
): (id: Id, params?: Message['params']) => Message {
  void sentences;
  return message;
}
