import { attachmentFindingMessages } from '../rules/attachment/messages';
import { backendsFindingMessages } from '../rules/backends/messages';
import { gatewaysFindingMessages } from '../rules/gateways/messages';
import { grantsFindingMessages } from '../rules/grants/messages';
import { inputFindingMessages } from '../rules/input/messages';
import { precedenceFindingMessages } from '../rules/precedence/messages';
import { statusFindingMessages } from '../rules/status/messages';
import { attachmentMessages } from './attachment';
import { listenerMessages } from './listeners';
import { referenceMessages } from './references';

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
