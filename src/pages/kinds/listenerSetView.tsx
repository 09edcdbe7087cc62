import { refOf } from '../../analysis';
import { listenerSummary } from '../../components/basics/listenerSummary';
import { NameLine } from '../../components/basics/NameLine';
import { parentText } from '../../components/basics/parentText';
import { conditionsTab } from '../../components/details/conditionsTab';
import { listenersTab } from '../../components/details/listenersTab';
import { reportedColumns } from '../../components/details/reportedColumns';
import { withOwnFindings } from '../../components/findings/withOwnFindings';
import { ObjectLink } from '../../components/links/ObjectLink';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { policiesTab } from '../../components/policies/policiesTab';
import { whoMayAttachTab } from '../../components/whoMayAttach/whoMayAttachTab';
import { list } from '../../gatewayApi/read';
import { parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import type { KindView } from './kindView';

/** The Gateway (or other object) that a ListenerSet adds listeners to. */
function parentOf({ spec, metadata }: ListenerSet) {
  return parentReference(spec?.parentRef, metadata.namespace);
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
  info: (set, context) => {
    const { t } = context;
    const parent = parentOf(set);
    return [
      {
        name: t('Parent'),
        value: (
          <ReferenceLink reference={parent} context={context}>
            {parent.kind} {parentText(parent)}
          </ReferenceLink>
        ),
      },
      ...reportedColumns(t).map(({ label, cell }) => ({ name: label, value: cell(set) })),
    ];
  },
  tabs: (set, context) => {
    const { group, kind, namespace, name } = parentOf(set);
    return [
      withOwnFindings(listenersTab(set, context), set, context),
      whoMayAttachTab({ group, kind, namespace, name }, context, refOf(set)),
      policiesTab(refOf(set), context),
      conditionsTab(set, context),
    ];
  },
  compared: reportedColumns,
};
