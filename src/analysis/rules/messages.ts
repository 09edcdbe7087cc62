import { admissionCheck } from '../checks/admission';
import { controllerCheck } from '../checks/controller';
import { hostnameCheck } from '../checks/hostname';
import { kindCheck } from '../checks/kind';
import { namespaceCheck } from '../checks/namespace';
import { parentCheck } from '../checks/parent';
import { portCheck } from '../checks/port';
import { precedenceCheck } from '../checks/precedence';
import { protocolCheck } from '../checks/protocol';
import { sectionNameCheck } from '../checks/sectionName';
import { servicePortCheck } from '../checks/servicePort';
import { gatewayAcceptedSentences } from '../gateways/gatewayAccepted';
import { gatewayReferenceSentences } from '../gateways/gatewayVerdict';
import { listenerSentences } from '../gateways/listenerConditions';
import { servedSentences } from '../gateways/listenerServed';
import { listenerSetSentences } from '../gateways/listenerSetAccepted';
import { parametersSentences } from '../gateways/parametersRef';
import { certificateSentences } from '../gateways/tls/certificates';
import { meshSentences } from '../routes/mesh';
import { acceptedSentences } from '../routes/parentVerdict';
import { referenceSentences } from '../routes/references';
import { routeServedSentences } from '../routes/routeServed';
import type { SentenceTable } from '../words/sentences';
import { traceSentences } from '../words/traceWords';
import { RULES } from '.';
import { admitListenerSetSentences } from './fixes/admitListenerSet';
import { admitNamespaceSentences } from './fixes/admitNamespace';
import { namedKindsSentences } from './fixes/namedKinds';
import { openToRoutesSentences } from './fixes/openToRoutes';
import { otherListenerSentences } from './fixes/otherListener';
import { relabelNamespaceSentences } from './fixes/relabelNamespace';
import { neededGrantSentences } from './grants/neededGrant';

/** The sentence tables of all files. */
export const SENTENCE_TABLES: readonly SentenceTable[] = [
  parentCheck.sentences,
  admissionCheck.sentences,
  controllerCheck.sentences,
  sectionNameCheck.sentences,
  portCheck.sentences,
  protocolCheck.sentences,
  kindCheck.sentences,
  precedenceCheck.sentences,
  namespaceCheck.sentences,
  hostnameCheck.sentences,
  acceptedSentences,
  servicePortCheck.sentences,
  meshSentences,
  certificateSentences,
  listenerSentences,
  servedSentences,
  routeServedSentences,
  listenerSetSentences,
  gatewayAcceptedSentences,
  gatewayReferenceSentences,
  parametersSentences,
  referenceSentences,
  ...RULES.map(({ sentences }) => sentences ?? {}),
  otherListenerSentences,
  openToRoutesSentences,
  namedKindsSentences,
  admitNamespaceSentences,
  relabelNamespaceSentences,
  admitListenerSetSentences,
  neededGrantSentences,
  traceSentences,
];

/** All sentences of the analysis in English, by message id. */
export const MESSAGES: SentenceTable = Object.assign({}, ...SENTENCE_TABLES);
