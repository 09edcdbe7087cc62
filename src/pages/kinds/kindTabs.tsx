import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReactNode } from 'react';
import { type ObjectRef, refOf } from '../../analysis';
import type { WordedContext } from '../../components/context';
import { conditionsTab } from '../../components/details/conditionsTab';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { listenersTab } from '../../components/details/listenersTab';
import { otherClustersTab } from '../../components/details/otherClustersTab';
import { reportedColumns } from '../../components/table/reportedColumns';
import { specColumn } from '../../components/table/specColumn';
import { whoMayAttachTab } from '../../components/whoMayAttach/whoMayAttachTab';
import { parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import type { GenericObject } from './genericKind';
import { grantSentence } from './grantSentence';
import { PolicySummary } from './PolicySummary';
import { Summary } from './summary';

function summaryTab(content: ReactNode, { t }: WordedContext): DetailsTab {
  return {
    id: 'summary',
    label: t('Summary'),
    content: () => <SectionBox title={t('Summary')}>{content}</SectionBox>,
  };
}

function comparisonTab(object: GenericObject, context: WordedContext): DetailsTab {
  const { scope, t } = context;
  const summary = {
    label: t('Summary'),
    cell: (other: GenericObject, cluster: string) => (
      <Summary cluster={cluster} object={other} scope={scope.clusters} />
    ),
    width: 'minmax(12rem, 2fr)',
  };
  const columns = [summary, specColumn(object, context)];
  return object.kind === 'ListenerSet'
    ? otherClustersTab('ListenerSet', object, [...columns, ...reportedColumns(t)], context)
    : otherClustersTab(object.kind, object, columns, context);
}

function gatewayOf({ spec, metadata }: ListenerSet): ObjectRef {
  const { group, kind, namespace, name } = parentReference(spec?.parentRef, metadata.namespace);
  return { group, kind, namespace, name };
}

/**
 * The tabs of an object of a generic kind.
 *
 * @param object - The object as it arrived.
 * @param context - Where it is from, and what links and words need.
 */
export function kindTabs(object: GenericObject, context: WordedContext): DetailsTab[] {
  const comparison = comparisonTab(object, context);
  switch (object.kind) {
    case 'ListenerSet':
      return [
        listenersTab(object, context),
        whoMayAttachTab(gatewayOf(object), context, refOf(object)),
        conditionsTab(object, context),
        comparison,
      ];
    case 'BackendTLSPolicy':
      return [
        summaryTab(<PolicySummary policy={object} context={context} />, context),
        conditionsTab(object, context),
        comparison,
      ];
    case 'ReferenceGrant':
      return [summaryTab(grantSentence(object, context.t), context), comparison];
  }
}
