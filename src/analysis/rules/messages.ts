import { attachmentMessages } from '../words/attachment';
import { listenerMessages } from '../words/listeners';
import { referenceMessages } from '../words/references';
import { attachmentFindingMessages } from './attachment/messages';
import { backendsFindingMessages } from './backends/messages';
import { gatewaysFindingMessages } from './gateways/messages';
import { grantsFindingMessages } from './grants/messages';
import { inputFindingMessages } from './input/messages';
import { precedenceFindingMessages } from './precedence/messages';
import { statusFindingMessages } from './status/messages';

/** Every sentence that analysis can say, in English, by its id. */
export const MESSAGES = {
  ...attachmentMessages,
  ...listenerMessages,
  ...referenceMessages,
  ...attachmentFindingMessages,
  ...precedenceFindingMessages,
  ...backendsFindingMessages,
  ...gatewaysFindingMessages,
  ...statusFindingMessages,
  ...grantsFindingMessages,
  ...inputFindingMessages,
} as const;

export type MessageId = keyof typeof MESSAGES;
