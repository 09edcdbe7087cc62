import { DateLabel, Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
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
import { list, text } from '../../gatewayApi/read';

const KINDS = ['Gateway'] as const;

/** The Gateways of the same cluster that are of a class. */
export function UsingGateways({ name, context }: { name: string; context: DetailsContext }) {
  const { cluster, scope, t } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const { items, loading } = useFleetObjects(KINDS, clusters);
  if (loading) return <Loader title={t('Reading Gateways')} />;
  const gateways = items
    .map(({ object }) => object)
    .filter(({ spec }) => text(spec?.gatewayClassName) === name);
  return (
    <SectionBox title={t('Gateways')}>
      <MissingNote cluster={cluster} kinds={KINDS} t={t} />
      <SmallTable
        rows={gateways}
        empty={t('No Gateway that could be read uses this class.')}
        columns={[
          {
            label: t('Gateway'),
            cell: ({ metadata }) => (
              <ObjectLink
                cluster={cluster}
                group={GATEWAY_API_GROUP}
                kind="Gateway"
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
