import { formatMessage, type Message } from '../../analysis';
import type { Translate } from './translate';

/** Translates a message of the analysis. */
export function messageText(message: Message, t: Translate): string {
  return formatMessage(message, (id, english, params) =>
    t(id, { ...params, defaultValue: english })
  );
}
