import { useMemo } from 'react';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { FleetListPage } from '../../components/table/FleetListPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects } from '../../fleet';
import { gatewayClassColumns } from './listColumns';
import { gatewayClassRows } from './listRow';

const WATCHED_KINDS = ['GatewayClass', 'Gateway'] as const;

/** The GatewayClasses of all clusters of the scope. */
export const GatewayClassListPage = inWords(function GatewayClassListPage() {
  const { t } = useWords();
  const scope = useUrlScope();
  const { items, loading } = useFleetObjects(WATCHED_KINDS, scope.clusters);
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
      kinds={WATCHED_KINDS}
      namespaced={false}
      rows={rows}
      columns={columns}
    />
  );
});
