import { sentences as admissionSentences } from '../checks/admission';
import { sentences as controllerSentences } from '../checks/controller';
import { sentences as hostnameSentences } from '../checks/hostname';
import { sentences as kindSentences } from '../checks/kind';
import { sentences as namespaceSentences } from '../checks/namespace';
import { sentences as parentSentences } from '../checks/parent';
import { sentences as portSentences } from '../checks/port';
import { sentences as protocolSentences } from '../checks/protocol';
import { sentences as sectionNameSentences } from '../checks/sectionName';
import { sentences as servicePortSentences } from '../checks/servicePort';
import { sentences as certificatesSentences } from '../gateways/certificates';
import { sentences as gatewaySentences } from '../gateways/gatewayVerdict';
import { sentences as listenerSentences } from '../gateways/listenerConditions';
import { sentences as listenerSetSentences } from '../gateways/listenerSetAccepted';
import { sentences as parametersSentences } from '../gateways/parametersRef';
import { sentences as meshSentences } from '../routes/mesh';
import { sentences as acceptedSentences } from '../routes/parentVerdict';
import { sentences as referencesSentences } from '../routes/references';
import type { SentenceTable } from '../words/sentences';
import { RULES } from '.';
import { admitListenerSetSentences } from './fixes/admitListenerSet';
import { admitNamespaceSentences } from './fixes/admitNamespace';
import { namedKindsSentences } from './fixes/namedKinds';
import { openToRoutesSentences } from './fixes/openToRoutes';
import { otherListenerSentences } from './fixes/otherListener';
import { neededGrantSentences } from './grants/neededGrant';

/** The sentences of each file that has some. */
export const SENTENCE_TABLES: readonly SentenceTable[] = [
  parentSentences,
  admissionSentences,
  controllerSentences,
  sectionNameSentences,
  portSentences,
  protocolSentences,
  kindSentences,
  namespaceSentences,
  hostnameSentences,
  acceptedSentences,
  servicePortSentences,
  meshSentences,
  certificatesSentences,
  listenerSentences,
  listenerSetSentences,
  gatewaySentences,
  parametersSentences,
  referencesSentences,
  ...RULES.map(({ sentences }) => sentences ?? {}),
  otherListenerSentences,
  openToRoutesSentences,
  namedKindsSentences,
  admitNamespaceSentences,
  admitListenerSetSentences,
  neededGrantSentences,
];

/** Every sentence that analysis can say, in English, by message id. */
export const MESSAGES: SentenceTable = Object.assign({}, ...SENTENCE_TABLES);
