import { useMemo } from 'react';
import { weakMemo } from '../../components/basics/weakMemo';
import { FleetListPage } from '../../components/table/FleetListPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useScope } from '../../fleet';
import { gatewayColumns } from './listColumns';
import { gatewayRow } from './listRow';

const WATCHED_KINDS = ['Gateway'] as const;
const keptRow = weakMemo(gatewayRow);

/** The Gateways of all clusters of the scope. */
export const GatewayListPage = inWords(function GatewayListPage() {
  const { t } = useWords();
  const scope = useScope();
  const { items, loading } = useFleetObjects(WATCHED_KINDS, scope.clusters);
  const rows = useMemo(() => (loading ? null : items.map(keptRow)), [items, loading]);
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
