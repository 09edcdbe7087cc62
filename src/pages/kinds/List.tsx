import { useMemo } from 'react';
import { FleetListPage } from '../../components/table/FleetListPage';
import { weakMemo } from '../../components/table/weakMemo';
import { inWords } from '../../components/words/inWords';
import type { Translate } from '../../components/words/translate';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useScope } from '../../fleet';
import type { GenericKind } from './genericKind';
import { kindColumns } from './listColumns';
import { kindRow } from './listRow';

const LISTENER_SETS = ['ListenerSet'] as const;
const POLICIES = ['BackendTLSPolicy', 'ReferenceGrant'] as const;
const rowOf = weakMemo(kindRow);

export interface KindListPageProps {
  /** A constant: its kinds are read as long as the page is there. */
  readonly kinds: readonly GenericKind[];
  readonly tableId: string;
  readonly title: (t: Translate) => string;
}

/** The objects of any kinds of the table, of all clusters of the scope. */
export const KindListPage = inWords(function KindListPage({
  kinds,
  tableId,
  title,
}: KindListPageProps) {
  const { t } = useWords();
  const scope = useScope();
  const { items, loading } = useFleetObjects(kinds, scope.clusters);
  const rows = useMemo(() => (loading ? null : items.map(rowOf)), [items, loading]);
  const columns = useMemo(() => kindColumns({ t, scope: scope.clusters }), [t, scope.clusters]);
  return (
    <FleetListPage
      title={title(t)}
      tableId={tableId}
      scope={scope}
      kinds={kinds}
      namespaced
      rows={rows}
      columns={columns}
    />
  );
});

/** The ListenerSets of all clusters of the scope. */
export function ListenerSetListPage() {
  return (
    <KindListPage kinds={LISTENER_SETS} tableId="listenersets" title={t => t('Listener Sets')} />
  );
}

/** The policies and grants of all clusters of the scope. */
export function PolicyListPage() {
  return <KindListPage kinds={POLICIES} tableId="policies" title={t => t('Policies and Grants')} />;
}
