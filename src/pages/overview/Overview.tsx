import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { Box } from '@mui/material';
import { useMemo } from 'react';
import { FleetPage } from '../../components/FleetPage';
import { useStableTranslate } from '../../components/useStableTranslate';
import { useClusterStatuses, useFleetObjects, useScope } from '../../fleet';
import { GATEWAY_API_KIND_NAMES } from '../../gatewayApi/kinds';
import { ClusterCard } from './ClusterCard';
import { fleetOverview } from './fleetOverview';
import { ProblemTable } from './ProblemTable';

/** The fleet at a glance: a card a cluster, the worst first, and everything that is wrong. */
export function OverviewPage() {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const scope = useScope();
  const statuses = useClusterStatuses(scope.clusters, { release: true });
  const { items } = useFleetObjects(GATEWAY_API_KIND_NAMES, scope.clusters);
  const overview = useMemo(() => fleetOverview(statuses, items), [statuses, items]);
  return (
    <FleetPage
      title={t('Gateway Fleet')}
      scope={scope}
      kinds={GATEWAY_API_KIND_NAMES}
      ready={ready}
      t={t}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          mt: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
        }}
      >
        {overview.clusters.map(summary => (
          <ClusterCard key={summary.status.cluster} summary={summary} scope={scope} t={t} />
        ))}
      </Box>
      {/* As long as nothing has been read, to say that nothing is wrong would be a lie. */}
      {items.length > 0 && <ProblemTable overview={overview} scope={scope.clusters} t={t} />}
    </FleetPage>
  );
}
