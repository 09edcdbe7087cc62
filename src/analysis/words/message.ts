import type { FieldPath, ObjectRef } from '../refs';
import type { Sentence } from './sentence';

/** The value of a message parameter. The formatter converts it to text. */
export type MessageValue = string | number | readonly string[] | ObjectRef | FieldPath;

/** A sentence as data: its id and its parameters. */
export interface Message {
  /** The stable id of the sentence in output and translations. */
  readonly id: string;
  readonly params: Readonly<Record<string, MessageValue>>;
  /** The sentence, for a message that only the command line shows. */
  readonly english?: Sentence;
}

/**
 * Creates a message. Code with a sentence table uses `sentencesOf` instead, which checks the names.
 *
 * @param id - The id in the table of messages.
 * @param params - The values of the `{{names}}` in the sentence.
 */
export function message(id: string, params: Message['params'] = {}): Message {
  return { id, params };
}
