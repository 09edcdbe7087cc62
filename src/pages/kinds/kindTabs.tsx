import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import { conditionsTab } from '../../components/conditionsTab';
import type { DetailsContext } from '../../components/DetailsPage';
import type { DetailsTab } from '../../components/DetailsTabs';
import { listenersTab } from '../../components/listenersTab';
import type { GenericObject } from './genericKind';
import { grantSentence } from './grantSentence';
import { PolicySummary } from './PolicySummary';

function summaryTab(content: ReactNode, { t }: DetailsContext): DetailsTab {
  return {
    id: 'summary',
    label: t('Summary'),
    content: () => <SectionBox title={t('Summary')}>{content}</SectionBox>,
  };
}

/**
 * The tabs of an object of a generic kind.
 *
 * @param object - The object as it arrived.
 * @param context - Where it is from, and what links and words need.
 */
export function kindTabs(object: GenericObject, context: DetailsContext): DetailsTab[] {
  switch (object.kind) {
    case 'ListenerSet':
      return [listenersTab(object, context), conditionsTab(object, context)];
    case 'BackendTLSPolicy':
      return [
        summaryTab(<PolicySummary policy={object} context={context} />, context),
        conditionsTab(object, context),
      ];
    case 'ReferenceGrant':
      return [summaryTab(grantSentence(object, context.t), context)];
  }
}
