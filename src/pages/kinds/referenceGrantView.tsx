import { CutText } from '../../components/basics/CutText';
import { grantSentence } from './grantSentence';
import type { KindView } from './kindView';
import { summaryTab } from './summaryTab';

export const referenceGrantView: KindView<'ReferenceGrant'> = {
  summaryText: grantSentence,
  summary: (grant, { t }) => <CutText text={grantSentence(grant, t)} prose />,
  tabs: (grant, context) => [summaryTab(grant, grantSentence(grant, context.t), context)],
};
