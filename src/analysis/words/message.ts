import type { FieldPath, ObjectRef } from '../model';
import type { MessageId } from '../rules/messages';

/** What a message's parameter may be; the formatter decides how it reads. */
export type MessageValue = string | number | readonly string[] | ObjectRef | FieldPath;

/** A sentence as data: which one, and what it speaks of. */
export interface Message {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/**
 * Makes a message.
 *
 * @param id - Its id in the table of messages.
 * @param params - What the sentence's `{{names}}` stand for.
 * @returns The message.
 */
export function message(id: MessageId, params: Message['params'] = {}): Message {
  return { id, params };
}
