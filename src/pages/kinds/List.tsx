import { useMemo } from 'react';
import { refOf } from '../../analysis';
import { weakMemo } from '../../components/basics/weakMemo';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { FleetListPage } from '../../components/table/FleetListPage';
import { withHealth } from '../../components/table/rowHealth';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useHealth } from '../../fleet';
import { kindsOfPage } from '../../gatewayApi/kinds';
import type { GenericPage } from './genericKind';
import { TITLES } from './kindViews';
import { kindColumns } from './listColumns';
import { isJudged, kindRow } from './listRow';

const rememberedRow = weakMemo(kindRow);
const NO_CLUSTERS: readonly string[] = [];

export const KindListPage = inWords(function KindListPage({ page }: { page: GenericPage }) {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const kinds = useMemo(() => kindsOfPage(page), [page]);
  const { items, loading } = useFleetObjects(kinds, scope.clusters);
  const judged = ready && !loading && kinds.some(isJudged) ? scope.clusters : NO_CLUSTERS;
  const healthOf = useHealth(judged);
  const rows = useMemo(
    () =>
      loading
        ? null
        : items.map(item =>
            withHealth(rememberedRow(item), healthOf(item.cluster, refOf(item.object)))
          ),
    [items, loading, healthOf]
  );
  const columns = useMemo(() => kindColumns({ t, scope: scope.clusters }), [t, scope.clusters]);
  return (
    <FleetListPage
      title={TITLES[page](t)}
      tableId={page}
      scope={scope}
      kinds={kinds}
      namespaced
      rows={rows}
      columns={columns}
    />
  );
});
