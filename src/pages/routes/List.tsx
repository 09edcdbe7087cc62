import { useMemo } from 'react';
import { refOf } from '../../analysis';
import { weakMemo } from '../../components/basics/weakMemo';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { CreateRouteButton } from '../../components/links/CreateRouteButton';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { ChoiceFilter } from '../../components/table/ChoiceFilter';
import { FleetListPage } from '../../components/table/FleetListPage';
import { withHealth } from '../../components/table/rowHealth';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useHealth } from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { routeColumns } from './listColumns';
import { kindsOfParameter } from './listKinds';
import { type RouteRow, routeRow } from './listRow';

const keptRow = weakMemo(routeRow);
const NO_CLUSTERS: readonly string[] = [];

/** The routes of all kinds in all clusters of the scope. */
export const RouteListPage = inWords(function RouteListPage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const [parameter, setParameter] = useUrlParameter('kind');
  const kinds = useMemo(() => kindsOfParameter(parameter), [parameter]);
  const { items, loading } = useFleetObjects(ROUTE_KINDS, scope.clusters);
  // The inputs of the verdicts load only after the routes are shown.
  const healthOf = useHealth(ready && !loading ? scope.clusters : NO_CLUSTERS);
  const rows = useMemo((): RouteRow[] | null => {
    if (loading) return null;
    const shown =
      kinds.length === 0 ? items : items.filter(({ object }) => kinds.includes(object.kind));
    return shown.map(item => withHealth(keptRow(item), healthOf(item.cluster, refOf(item.object))));
  }, [items, kinds, loading, healthOf]);
  const columns = useMemo(() => routeColumns({ t, scope: scope.clusters }), [t, scope.clusters]);
  const actions = useMemo(
    () => [
      <ChoiceFilter
        key="kind"
        label={t('Kind')}
        all={t('All kinds')}
        choices={ROUTE_KINDS}
        chosen={kinds}
        onChange={chosen => setParameter(chosen.join(' '))}
      />,
    ],
    [kinds, setParameter, t]
  );
  const create = useMemo(() => <CreateRouteButton key="create" scope={scope} />, [scope]);
  return (
    <FleetListPage
      title={t('Routes')}
      tableId="routes"
      scope={scope}
      kinds={ROUTE_KINDS}
      namespaced
      rows={rows}
      columns={columns}
      actions={actions}
      create={create}
    />
  );
});
