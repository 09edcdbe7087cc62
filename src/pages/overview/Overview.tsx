import { useMemo } from 'react';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { findingRows } from '../../components/findings/findingRows';
import { useFindingsScope } from '../../components/findings/findingsScope';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useClusterStatuses, useFindings, useFleetObjects, useRouteVerdicts } from '../../fleet';
import { GATEWAY_API_KINDS, PAGE_KINDS } from '../../gatewayApi/kinds';
import { ClusterStrip } from './clusters/ClusterStrip';
import { useHeldOrder } from './clusters/useHeldOrder';
import { fleetOverview, inOrder } from './fleetOverview';
import { FleetSearch } from './search/FleetSearch';
import { ServedHistory } from './served/ServedHistory';
import { addTallies, NO_ROUTES, servedTallies } from './served/servedTally';
import { ReportedOnly } from './wrong/ReportedOnly';
import { WhatIsWrong } from './wrong/WhatIsWrong';

/** The front door: a search, what is wrong in all clusters, and the clusters. */
export const OverviewPage = inWords(function OverviewPage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const statuses = useClusterStatuses(scope.clusters, { release: true });
  const { items, pending: reading } = useFleetObjects(PAGE_KINDS, scope.clusters);
  const judged = useFindingsScope(statuses);
  const found = useFindings(judged);
  const verdictOf = useRouteVerdicts(judged);
  const unordered = useMemo(
    () => fleetOverview(statuses, items, found.items),
    [statuses, items, found.items]
  );
  const unfinished = statuses
    .filter(
      ({ cluster, phase }) =>
        phase === 'loading' || reading.includes(cluster) || found.pending.includes(cluster)
    )
    .map(({ cluster }) => cluster);
  const order = useHeldOrder(
    scope.clusters,
    unordered.clusters.map(({ status }) => status.cluster),
    unfinished.length === 0
  );
  const overview = useMemo(() => inOrder(unordered, order), [unordered, order]);
  const findings = useMemo(() => findingRows(found.items), [found.items]);
  const tallies = useMemo(() => servedTallies(items, verdictOf), [items, verdictOf]);
  const fleetTally = useMemo(
    () => addTallies(judged.map(cluster => tallies.get(cluster) ?? NO_ROUTES)),
    [judged, tallies]
  );
  return (
    <FleetPage
      title={t('Gateway Fleet')}
      scope={scope}
      kinds={GATEWAY_API_KINDS}
      ready={ready}
      showsClusters
    >
      <FleetSearch items={items} scope={scope} isReading={reading.length > 0} />
      <ClusterStrip
        clusters={overview.clusters}
        scope={scope}
        tallies={tallies}
        reading={reading}
        pending={found.pending}
      />
      {/* Until something has been read, the page must not report *no problems*. */}
      {(findings.length > 0 || items.length > 0) && (
        <WhatIsWrong
          findings={findings}
          unfinished={unfinished}
          scope={scope}
          beside={
            <ServedHistory
              key={scope.clusters.join('\n')}
              tally={fleetTally}
              isComing={reading.length > 0 || fleetTally.unjudged > 0}
            />
          }
        />
      )}
      <ReportedOnly problems={overview.problems} scope={scope.clusters} />
    </FleetPage>
  );
});
