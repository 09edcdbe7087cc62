import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { FindingCounts } from '../../components/findings/FindingCounts';
import { countSeverities, findingRows } from '../../components/findings/findingRows';
import { useFindingsScope } from '../../components/findings/findingsScope';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { useClusterStatuses, useFindings, useFleetObjects, useScope } from '../../fleet';
import { GATEWAY_API_KINDS, PAGE_KINDS } from '../../gatewayApi/kinds';
import { ClusterCard } from './ClusterCard';
import { fleetOverview, inOrder } from './fleetOverview';
import { ProblemTable } from './ProblemTable';
import { useHeldOrder } from './useHeldOrder';
import { WorstFindings } from './WorstFindings';

/**
 * The fleet at a glance: one cluster card per cluster, worst first once all are read, and all
 * problems.
 */
export const OverviewPage = inWords(function OverviewPage() {
  const { t, ready } = useWords();
  const scope = useScope();
  const statuses = useClusterStatuses(scope.clusters, { release: true });
  const { items, pending: reading } = useFleetObjects(PAGE_KINDS, scope.clusters);
  const found = useFindings(useFindingsScope(statuses));
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
  return (
    <FleetPage title={t('Gateway Fleet')} scope={scope} kinds={GATEWAY_API_KINDS} ready={ready}>
      {/* Until something has been read, the page must not report *no problems*. */}
      {(findings.length > 0 || (items.length > 0 && found.pending.length === 0)) && (
        <Box sx={{ mt: 2 }}>
          <FindingCounts counts={countSeverities(findings)} scope={scope} />
          {unfinished.length > 0 && (
            <Typography variant="body2" color="text.secondary">
              {t('Still reading {{clusters}}. The counts are not complete.', {
                clusters: unfinished.join(', '),
              })}
            </Typography>
          )}
          {findings.length < found.items.length && (
            <Typography variant="body2" color="text.secondary">
              {t(
                'What several clusters have in common counts once here, and once in each cluster card.'
              )}
            </Typography>
          )}
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          mt: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
        }}
      >
        {overview.clusters.map(summary => (
          <ClusterCard
            key={summary.status.cluster}
            summary={summary}
            scope={scope}
            pending={found.pending.includes(summary.status.cluster)}
            isReading={reading.includes(summary.status.cluster)}
          />
        ))}
      </Box>
      {items.length > 0 && (
        <>
          <WorstFindings findings={findings} pending={found.pending} scope={scope} />
          <ProblemTable overview={overview} scope={scope.clusters} />
        </>
      )}
    </FleetPage>
  );
});
