import { useMemo } from 'react';
import { refOf } from '../../analysis';
import { weakMemo } from '../../components/basics/weakMemo';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { FleetListPage } from '../../components/table/FleetListPage';
import { withHealth } from '../../components/table/rowHealth';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useAttachedRoutes, useFleetObjects, useHealth } from '../../fleet';
import { gatewayColumns } from './listColumns';
import { gatewayRow, withAttachedRoutes } from './listRow';

const WATCHED_KINDS = ['Gateway'] as const;
const keptRow = weakMemo(gatewayRow);
const NO_CLUSTERS: readonly string[] = [];

/** The Gateways of all clusters of the scope. */
export const GatewayListPage = inWords(function GatewayListPage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const { items, loading } = useFleetObjects(WATCHED_KINDS, scope.clusters);
  // The inputs of the verdicts load only after the Gateways are shown.
  const judged = ready && !loading ? scope.clusters : NO_CLUSTERS;
  const attachedOf = useAttachedRoutes(judged);
  const healthOf = useHealth(judged);
  const rows = useMemo(
    () =>
      loading
        ? null
        : items.map(item => {
            const ref = refOf(item.object);
            const row = withAttachedRoutes(keptRow(item), attachedOf(item.cluster, ref));
            return withHealth(row, healthOf(item.cluster, ref));
          }),
    [items, loading, attachedOf, healthOf]
  );
  const columns = useMemo(() => gatewayColumns({ t, scope: scope.clusters }), [t, scope.clusters]);
  return (
    <FleetListPage
      title={t('Gateways')}
      tableId="gateways"
      scope={scope}
      kinds={WATCHED_KINDS}
      namespaced
      rows={rows}
      columns={columns}
    />
  );
});
