import { useMemo } from 'react';
import { weakMemo } from '../../components/basics/weakMemo';
import { FleetListPage } from '../../components/table/FleetListPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useScope } from '../../fleet';
import { kindsOfPage } from '../../gatewayApi/kinds';
import type { GenericPage } from './genericKind';
import { TITLES } from './kindViews';
import { kindColumns } from './listColumns';
import { kindRow } from './listRow';

const rememberedRow = weakMemo(kindRow);

export const KindListPage = inWords(function KindListPage({ page }: { page: GenericPage }) {
  const { t } = useWords();
  const scope = useScope();
  const kinds = useMemo(() => kindsOfPage(page), [page]);
  const { items, loading } = useFleetObjects(kinds, scope.clusters);
  const rows = useMemo(() => (loading ? null : items.map(rememberedRow)), [items, loading]);
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
