import { grantSentence } from './grantSentence';
import type { KindView } from './kindView';
import { summaryTab } from './summaryTab';

export const referenceGrantView: KindView<'ReferenceGrant'> = {
  summaryText: grantSentence,
  summary: (grant, { t }) => grantSentence(grant, t),
  tabs: (grant, context) => [summaryTab(grant, grantSentence(grant, context.t), context)],
};
