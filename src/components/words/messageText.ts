import { formatMessage, type Message } from '../../analysis';
import type { Translate } from './translate';

/** Writes a message of analysis in the user's language. */
export function messageText(message: Message, t: Translate): string {
  return formatMessage(message, (id, english, params) =>
    t(id, { ...params, defaultValue: english })
  );
}
