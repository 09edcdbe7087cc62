import { admissionMessages } from '../checks/admission';
import { controllerMessages } from '../checks/controller';
import { hostnameMessages } from '../checks/hostname';
import { kindMessages } from '../checks/kind';
import { namespaceMessages } from '../checks/namespace';
import { parentMessages } from '../checks/parent';
import { portMessages } from '../checks/port';
import { protocolMessages } from '../checks/protocol';
import { sectionNameMessages } from '../checks/sectionName';
import { servicePortMessages } from '../checks/servicePort';
import { certificateMessages } from '../gateways/certificates';
import { gatewayMessages } from '../gateways/gatewayVerdict';
import { listenerMessages } from '../gateways/listenerConditions';
import { listenerSetMessages } from '../gateways/listenerSetAccepted';
import { parametersMessages } from '../gateways/parametersRef';
import { meshMessages } from '../routes/mesh';
import { acceptedMessages } from '../routes/parentVerdict';
import { referenceMessages } from '../routes/references';
import { attachmentFindingMessages } from './attachment/messages';
import { backendsFindingMessages } from './backends/messages';
import { gatewaysFindingMessages } from './gateways/messages';
import { grantsFindingMessages } from './grants/messages';
import { inputFindingMessages } from './input/messages';
import { precedenceFindingMessages } from './precedence/messages';
import { statusFindingMessages } from './status/messages';

/** Every sentence that analysis can say, in English, by its id. */
export const MESSAGES = {
  ...parentMessages,
  ...admissionMessages,
  ...controllerMessages,
  ...sectionNameMessages,
  ...portMessages,
  ...protocolMessages,
  ...kindMessages,
  ...namespaceMessages,
  ...hostnameMessages,
  ...acceptedMessages,
  ...servicePortMessages,
  ...meshMessages,
  ...certificateMessages,
  ...listenerMessages,
  ...listenerSetMessages,
  ...gatewayMessages,
  ...parametersMessages,
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
