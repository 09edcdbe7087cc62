import { type ObjectRef, refOf } from '../../analysis';
import { listenerSummary } from '../../components/basics/listenerSummary';
import { NameLine } from '../../components/basics/overflow/NameLine';
import { parentText } from '../../components/basics/parentText';
import { reportedColumns } from '../../components/details/reportedColumns';
import { ObjectLink } from '../../components/links/ObjectLink';
import { listenersTab } from '../../components/objectPage/listeners/listenersTab';
import { policiesTab } from '../../components/policies/policiesTab';
import { whoMayAttachTab } from '../../components/whoMayAttach/whoMayAttachTab';
import { list } from '../../gatewayApi/read';
import { parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import type { KindView } from './kindView';
import { ListenerSetAnswer } from './ListenerSetAnswer';

/** The Gateway (or other object) that a ListenerSet adds listeners to. */
function parentOf({ spec, metadata }: ListenerSet) {
  return parentReference(spec?.parentRef, metadata.namespace);
}

function gatewayOf(set: ListenerSet): ObjectRef {
  const { group, kind, namespace, name } = parentOf(set);
  return { group, kind, namespace, name };
}

export const listenerSetView: KindView<'ListenerSet'> = {
  summaryText: set =>
    [parentText(parentOf(set)), ...list(set.spec?.listeners).map(listenerSummary)].join(', '),
  summary: (set, { cluster, scope }) => {
    const parent = parentOf(set);
    return (
      <>
        <ObjectLink {...parent} cluster={cluster} scope={scope}>
          {parentText(parent)}
        </ObjectLink>
        <NameLine items={list(set.spec?.listeners).map(listenerSummary)} />
      </>
    );
  },
  answer: (set, context, settled) => (
    <ListenerSetAnswer object={set} gateway={gatewayOf(set)} settled={settled} context={context} />
  ),
  facts: (set, { t, cluster, scope }) => {
    const parent = parentOf(set);
    return [
      {
        name: t('Parent'),
        value: (
          <ObjectLink {...parent} cluster={cluster} scope={scope.clusters}>
            {parent.kind} {parentText(parent)}
          </ObjectLink>
        ),
      },
    ];
  },
  tabs: (set, context) => [
    listenersTab(set, gatewayOf(set), context),
    whoMayAttachTab(gatewayOf(set), context, refOf(set)),
    policiesTab(refOf(set), context),
  ],
  compared: reportedColumns,
};
