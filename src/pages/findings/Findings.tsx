import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useHistory } from 'react-router-dom';
import { wordsOf } from '../../components/basics/wordsOf';
import {
  compareFindings,
  countSeverities,
  findingRows,
} from '../../components/findings/findingRows';
import { FindingsPending } from '../../components/findings/FindingsPending';
import { useFindingsScope } from '../../components/findings/findingsScope';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { ChoiceFilter } from '../../components/table/ChoiceFilter';
import { FleetPage } from '../../components/table/FleetPage';
import { useNamespaceScope } from '../../components/table/useNamespaceScope';
import { messageText } from '../../components/words/messageText';
import { useStableTranslate } from '../../components/words/useStableTranslate';
import { useClusterStatuses, useFindings, useScope } from '../../fleet';
import { ANALYSED_KINDS } from '../../gatewayApi/kinds';
import { ExportButtons } from './ExportButtons';
import { exportedFindings } from './exportFindings';
import {
  filterPlaces,
  filterSeverities,
  findRow,
  severitiesOf,
  severityParameter,
} from './findingFilter';
import { FindingList } from './FindingList';
import { FindingPanel } from './FindingPanel';
import { GroupingChoice } from './GroupingChoice';
import { groupingOf } from './groups';
import { findingListRow } from './listRow';
import { NoFindings } from './NoFindings';
import { searchFindings } from './searchFindings';
import { SeverityFilter } from './SeverityFilter';

/** Everything that was found in the clusters of the scope, worst first. */
export function FindingsPage() {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const scope = useScope();
  const history = useHistory();
  const statuses = useClusterStatuses(scope.clusters);
  const clusters = useFindingsScope(statuses);
  const { items, pending: working } = useFindings(clusters);
  // The banner names those that have not answered.
  const loadingClusters = statuses
    .filter(({ phase }) => phase === 'loading')
    .map(({ cluster: name }) => name);
  const pending = [...new Set([...working, ...loadingClusters])];
  const all = useMemo(() => findingRows(items), [items]);

  const [severity, setSeverity] = useUrlParameter('severity');
  const [cluster, setCluster] = useUrlParameter('cluster');
  const [code, setCode] = useUrlParameter('code');
  const [group, setGroup] = useUrlParameter('group');
  const [finding, setFinding] = useUrlParameter('finding');
  const [, setNamespace] = useUrlParameter('namespace');
  const grouping = groupingOf(group);
  const severities = useMemo(() => severitiesOf(severity), [severity]);
  const wantedClusters = useMemo(() => wordsOf(cluster), [cluster]);
  const wantedCodes = useMemo(() => wordsOf(code), [code]);

  const allRows = useMemo(() => all.map(findingListRow), [all]);
  const namespaces = useNamespaceScope(allRows, scope.atHome);
  const placed = useMemo(
    () =>
      filterPlaces(
        (namespaces.rows ?? []).map(({ row }) => row),
        { clusters: wantedClusters, codes: wantedCodes }
      ),
    [namespaces.rows, wantedClusters, wantedCodes]
  );
  const shown = useMemo(() => filterSeverities(placed, severities), [placed, severities]);
  const counts = useMemo(() => countSeverities(placed), [placed]);
  const codes = useMemo(
    () => [...new Set([...all].sort(compareFindings).map(row => row.finding.code))],
    [all]
  );
  const loading = all.length === 0 && pending.length > 0;

  const showAll = () => {
    [setCluster, setCode, setNamespace].forEach(clear => clear(''));
    setSeverity('error warning info');
  };
  const toExport = () =>
    exportedFindings(
      searchFindings(shown, new URLSearchParams(history.location.search).get('filter') ?? '', t),
      wantedClusters,
      message => messageText(message, t)
    );

  return (
    <FleetPage
      title={t('Findings')}
      scope={scope}
      kinds={ANALYSED_KINDS}
      ready={ready}
      t={t}
      namespaceFilter
      actions={[
        ...(scope.atHome ? [namespaces.control] : []),
        ...(clusters.length > 1
          ? [
              <ChoiceFilter
                key="cluster"
                label={t('Found in')}
                all={t('All clusters')}
                choices={clusters}
                chosen={wantedClusters}
                onChange={chosen => setCluster(chosen.join(' '))}
              />,
            ]
          : []),
        <ChoiceFilter
          key="code"
          label={t('Code')}
          all={t('All codes')}
          choices={codes}
          chosen={wantedCodes}
          onChange={chosen => setCode(chosen.join(' '))}
        />,
      ]}
    >
      <FindingsPending pending={working.filter(name => !loadingClusters.includes(name))} t={t} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1 }}>
        <SeverityFilter
          counts={counts}
          shown={severities}
          onChange={chosen => setSeverity(severityParameter(chosen))}
          t={t}
        />
        <GroupingChoice
          grouping={grouping}
          onChange={chosen => setGroup(chosen === 'none' ? '' : chosen)}
          t={t}
        />
        <Box sx={{ ml: 'auto' }}>
          <ExportButtons findings={toExport} disabled={shown.length === 0} t={t} />
        </Box>
      </Box>
      {shown.length === 0 && !loading ? (
        <NoFindings
          statuses={statuses}
          pending={pending}
          hidden={all.length}
          onShowAll={showAll}
          t={t}
        />
      ) : (
        <FindingList
          rows={loading ? null : shown}
          grouping={grouping}
          scope={scope.clusters}
          open={setFinding}
          t={t}
        />
      )}
      <FindingPanel
        id={finding}
        row={findRow(all, finding)}
        pending={pending}
        scope={scope.clusters}
        onClose={() => setFinding('')}
        t={t}
      />
    </FleetPage>
  );
}
