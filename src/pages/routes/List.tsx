import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { useMemo } from 'react';
import { FleetListPage } from '../../components/FleetListPage';
import { useStableTranslate } from '../../components/useStableTranslate';
import { useUrlParameter } from '../../components/useUrlParameter';
import { weakMemo } from '../../components/weakMemo';
import { useFleetObjects, useScope } from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { routeColumns } from './listColumns';
import { KindFilter } from './listKindFilter';
import { kindsOfParameter } from './listKinds';
import { type RouteRow, routeRow } from './listRow';

const rowOf = weakMemo(routeRow);

/** The routes of all kinds and all clusters of the scope. */
export function RouteListPage() {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const scope = useScope();
  const [parameter, setParameter] = useUrlParameter('kind');
  const kinds = useMemo(() => kindsOfParameter(parameter), [parameter]);
  const { items, loading } = useFleetObjects(ROUTE_KINDS, scope.clusters);
  const rows = useMemo((): RouteRow[] | null => {
    if (loading) return null;
    const shown =
      kinds.length === 0 ? items : items.filter(({ object }) => kinds.includes(object.kind));
    return shown.map(rowOf);
  }, [items, kinds, loading]);
  const columns = useMemo(() => routeColumns({ t, scope: scope.clusters }), [t, scope.clusters]);
  return (
    <FleetListPage
      title={t('Routes')}
      tableId="routes"
      scope={scope}
      kinds={ROUTE_KINDS}
      namespaced
      rows={rows}
      columns={columns}
      actions={[
        <KindFilter
          key="kind"
          kinds={kinds}
          onChange={chosen => setParameter(chosen.join(' '))}
          t={t}
        />,
      ]}
      ready={ready}
      t={t}
    />
  );
}
