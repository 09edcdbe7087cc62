import { NameValueTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { LabelList } from '../../components/basics/LabelList';
import { CutText } from '../../components/basics/overflow/CutText';
import { OwnAnswer } from '../../components/objectPage/answer/OwnAnswer';
import { grantOrigins, grantSentence, grantTargets } from './grantSentence';
import type { KindView } from './kindView';
import { summaryTab } from './summaryTab';

export const referenceGrantView: KindView<'ReferenceGrant'> = {
  summaryText: grantSentence,
  summary: (grant, { t }) => <CutText text={grantSentence(grant, t)} prose />,
  answer: (grant, context, settled) => (
    <OwnAnswer
      object={grant}
      text={grantSentence(grant, context.t)}
      settled={settled}
      context={context}
    />
  ),
  tabs: (grant, context) => {
    const { t } = context;
    const listed = (items: readonly string[]) =>
      items.length === 0 ? t('None given') : <LabelList items={items} />;
    const rows = [
      { name: t('From'), value: listed(grantOrigins(grant, t)) },
      { name: t('To'), value: listed(grantTargets(grant, t)) },
    ];
    return [summaryTab(<NameValueTable rows={rows} />, context)];
  },
};
