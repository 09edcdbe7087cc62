import { DateLabel, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { list } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import { type ListenerFields, listenerSummary } from '../basics/listenerSummary';
import { FirstFew } from '../basics/overflow/FirstFew';
import { SmallTable } from '../basics/SmallTable';
import { MissingNote } from '../clusters/MissingNote';
import type { ObjectContext } from '../context';
import { reportedColumns } from '../details/reportedColumns';
import { ObjectLink } from '../links/ObjectLink';
import { useWords } from '../words/useWords';

export interface ListenerOwnersProps {
  readonly kind: 'Gateway' | 'ListenerSet';
  readonly title: string;
  /** All objects of that kind in the cluster of the page. */
  readonly owners: ReadonlyArray<Gateway | ListenerSet>;
  /** The text for an empty list. */
  readonly empty: string;
  readonly context: ObjectContext;
}

/** Gateways or ListenerSets with their listeners and their reported status. */
export function ListenerOwners({ kind, title, owners, empty, context }: ListenerOwnersProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  return (
    <SectionBox title={title}>
      <MissingNote cluster={cluster} kinds={[kind]} />
      <SmallTable
        rows={owners}
        empty={empty}
        columns={[
          {
            label: kind === 'Gateway' ? t('Gateway') : t('ListenerSet'),
            cell: ({ metadata }) => (
              <ObjectLink
                cluster={cluster}
                group={GATEWAY_API_GROUP}
                kind={kind}
                namespace={metadata.namespace}
                name={metadata.name}
                scope={scope.clusters}
              />
            ),
          },
          {
            label: t('Listeners'),
            cell: ({ spec }) => (
              <FirstFew
                items={list<ListenerFields | null>(spec?.listeners)}
                label={listenerSummary}
              />
            ),
          },
          ...reportedColumns(t),
          {
            label: t('Age'),
            cell: ({ metadata }) =>
              metadata.creationTimestamp && (
                <DateLabel date={metadata.creationTimestamp} format="mini" />
              ),
            width: 'min-content',
          },
        ]}
      />
    </SectionBox>
  );
}
