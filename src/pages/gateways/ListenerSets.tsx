import { Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import type { DetailsContext } from '../../components/DetailsPage';
import { FirstFew } from '../../components/FirstFew';
import { listenerText } from '../../components/listenerText';
import { MissingNote } from '../../components/MissingNote';
import { ObjectLink } from '../../components/ObjectLink';
import { reportedColumns } from '../../components/reportedColumns';
import { SmallTable } from '../../components/SmallTable';
import { useFleetObjects } from '../../fleet';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { list } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { listenerSetsOf } from './attachedRoutes';

const KINDS = ['ListenerSet'] as const;

/** The ListenerSets that name a Gateway as their parent. */
export function ListenerSets({ object, context }: { object: Gateway; context: DetailsContext }) {
  const { cluster, scope, t } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const { items, loading } = useFleetObjects(KINDS, clusters);
  if (loading) return <Loader title={t('Reading ListenerSets')} />;
  return (
    <SectionBox title={t('Listener Sets')}>
      <MissingNote cluster={cluster} kinds={KINDS} t={t} />
      <SmallTable
        rows={listenerSetsOf(object, items)}
        empty={t('No ListenerSet that could be read names this Gateway as its parent.')}
        columns={[
          {
            label: t('ListenerSet'),
            cell: ({ metadata }) => (
              <ObjectLink
                cluster={cluster}
                group={GATEWAY_API_GROUP}
                kind="ListenerSet"
                namespace={metadata.namespace}
                name={metadata.name}
                scope={scope.clusters}
              />
            ),
          },
          {
            label: t('Listeners'),
            cell: ({ spec }) => <FirstFew items={list(spec?.listeners)} label={listenerText} />,
          },
          ...reportedColumns(t),
        ]}
      />
    </SectionBox>
  );
}
