import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { FindingCounts } from '../../components/findings/FindingCounts';
import { countSeverities, findingRows } from '../../components/findings/findingRows';
import { useFindingsScope } from '../../components/findings/findingsScope';
import { FleetPage } from '../../components/table/FleetPage';
import { useStableTranslate } from '../../components/words/useStableTranslate';
import { useClusterStatuses, useFindings, useFleetObjects, useScope } from '../../fleet';
import { GATEWAY_API_KINDS, PAGE_KINDS } from '../../gatewayApi/kinds';
import { ClusterCard } from './ClusterCard';
import { fleetOverview } from './fleetOverview';
import { ProblemTable } from './ProblemTable';
import { WorstFindings } from './WorstFindings';

/** The fleet at a glance: a card a cluster, the worst first, and everything that is wrong. */
export function OverviewPage() {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const scope = useScope();
  const statuses = useClusterStatuses(scope.clusters, { release: true });
  const { items } = useFleetObjects(PAGE_KINDS, scope.clusters);
  const found = useFindings(useFindingsScope(statuses));
  const overview = useMemo(
    () => fleetOverview(statuses, items, found.items),
    [statuses, items, found.items]
  );
  const findings = useMemo(() => findingRows(found.items), [found.items]);
  return (
    <FleetPage
      title={t('Gateway Fleet')}
      scope={scope}
      kinds={GATEWAY_API_KINDS}
      ready={ready}
      t={t}
    >
      {/* As long as nothing has been read, to say that nothing is wrong would be a lie. */}
      {(findings.length > 0 || (items.length > 0 && found.pending.length === 0)) && (
        <Box sx={{ mt: 2 }}>
          <FindingCounts counts={countSeverities(findings)} scope={scope} t={t} />
          {findings.length < found.items.length && (
            <Typography variant="body2" color="text.secondary">
              {t(
                'What several clusters have alike counts once here, and once in each of their cards.'
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
            t={t}
          />
        ))}
      </Box>
      {items.length > 0 && (
        <>
          <WorstFindings findings={findings} pending={found.pending} scope={scope} t={t} />
          <ProblemTable overview={overview} scope={scope.clusters} t={t} />
        </>
      )}
    </FleetPage>
  );
}
