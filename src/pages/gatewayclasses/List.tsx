import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { useMemo } from 'react';
import { FleetListPage } from '../../components/table/FleetListPage';
import { useStableTranslate } from '../../components/words/useStableTranslate';
import { useFleetObjects, useScope } from '../../fleet';
import { gatewayClassColumns } from './listColumns';
import { gatewayClassRows } from './listRow';

const KINDS = ['GatewayClass', 'Gateway'] as const;

/** The GatewayClasses of all clusters of the scope. */
export function GatewayClassListPage() {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const scope = useScope();
  const { items, loading } = useFleetObjects(KINDS, scope.clusters);
  const rows = useMemo(() => (loading ? null : gatewayClassRows(items)), [items, loading]);
  const columns = useMemo(
    () => gatewayClassColumns({ t, scope: scope.clusters }),
    [t, scope.clusters]
  );
  return (
    <FleetListPage
      title={t('Gateway Classes')}
      tableId="gatewayclasses"
      scope={scope}
      kinds={KINDS}
      namespaced={false}
      rows={rows}
      columns={columns}
      ready={ready}
      t={t}
    />
  );
}
