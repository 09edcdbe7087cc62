import { useMemo } from 'react';
import { ATTACHMENT_LEVELS, refOf } from '../../analysis';
import { weakMemo } from '../../components/basics/weakMemo';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { statusWord } from '../../components/status/looks';
import { ChoiceFilter } from '../../components/table/ChoiceFilter';
import { FleetListPage } from '../../components/table/FleetListPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useRouteVerdicts, useScope } from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { routeColumns } from './listColumns';
import { kindsOfParameter } from './listKinds';
import { levelsOfParameter } from './listLevels';
import { type RouteRow, routeRow } from './listRow';
import { withLevel } from './rowLevel';

const keptRow = weakMemo(routeRow);
const NO_CLUSTERS: readonly string[] = [];

/** The routes of all kinds in all clusters of the scope. */
export const RouteListPage = inWords(function RouteListPage() {
  const { t, ready } = useWords();
  const scope = useScope();
  const [parameter, setParameter] = useUrlParameter('kind');
  const kinds = useMemo(() => kindsOfParameter(parameter), [parameter]);
  const [asked, setAsked] = useUrlParameter('attachment');
  const levels = useMemo(() => levelsOfParameter(asked), [asked]);
  const { items, loading } = useFleetObjects(ROUTE_KINDS, scope.clusters);
  // The inputs of the verdicts load only after the routes are shown.
  const verdictOf = useRouteVerdicts(ready && !loading ? scope.clusters : NO_CLUSTERS);
  const rows = useMemo((): RouteRow[] | null => {
    if (loading) return null;
    const shown =
      kinds.length === 0 ? items : items.filter(({ object }) => kinds.includes(object.kind));
    const all = shown.map(item =>
      withLevel(keptRow(item), verdictOf(item.cluster, refOf(item.object)))
    );
    return levels.length === 0
      ? all
      : all.filter(({ level }) => level !== undefined && levels.includes(level));
  }, [items, kinds, levels, loading, verdictOf]);
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
      <ChoiceFilter
        key="attachment"
        label={t('Attachment')}
        all={t('Any')}
        choices={ATTACHMENT_LEVELS}
        chosen={levels}
        onChange={chosen => setAsked(chosen.join(' '))}
        wordOf={level => statusWord(level, t)}
      />,
    ],
    [kinds, levels, setAsked, setParameter, t]
  );
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
    />
  );
});
