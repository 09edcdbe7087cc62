import { attachmentMessages } from '../words/attachment';
import { listenerMessages } from '../words/listeners';
import { referenceMessages } from '../words/references';
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
  attachmentMessages,
  listenerMessages,
  referenceMessages,
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
