import cloudQuestion from '@iconify/icons-mdi/cloud-question';
import packageVariant from '@iconify/icons-mdi/package-variant';
import serverNetworkOff from '@iconify/icons-mdi/server-network-off';
import { Box, Link, Typography } from '@mui/material';
import type { Scope } from '../../fleet';
import { ClusterPicker } from '../clusters/ClusterPicker';
import { useWords } from '../words/useWords';
import { EmptyState } from './EmptyState';

/**
 * Asks for a selection of clusters. The plugin does not query a large number of clusters without
 * one.
 */
export function NoClustersChosen({ scope }: { scope: Scope }) {
  const { t } = useWords();
  return (
    <EmptyState icon={cloudQuestion} title={t('Choose the clusters of your fleet')}>
      <Typography gutterBottom>
        {t(
          'Headlamp knows {{count}} clusters. No cluster is read before you choose it. Your choice is remembered.',
          { count: scope.available.length }
        )}
      </Typography>
      <Box sx={{ display: 'flex', justifyContent: 'center', mt: 2 }}>
        <ClusterPicker scope={scope} />
      </Box>
    </EmptyState>
  );
}

/** Headlamp has no cluster. */
export function NoClustersConfigured() {
  const { t } = useWords();
  return (
    <EmptyState icon={serverNetworkOff} title={t('There are no clusters')}>
      <Typography>
        {t('Add a cluster to Headlamp. Its Gateways and routes are shown here then.')}
      </Typography>
    </EmptyState>
  );
}

/** Every cluster has answered, and none serves the Gateway API. */
export function NothingInstalled({ clusters }: { clusters: readonly string[] }) {
  const { t } = useWords();
  return (
    <EmptyState icon={packageVariant} title={t('The Gateway API is not installed')}>
      <Typography gutterBottom>
        {t('None of these clusters serves it: {{clusters}}', { clusters: clusters.join(', ') })}
      </Typography>
      <Typography>
        {t('Install its custom resource definitions and a controller that implements them.')}{' '}
        <Link
          href="https://gateway-api.sigs.k8s.io/guides/"
          target="_blank"
          rel="noreferrer"
          underline="always"
        >
          {t('How to install the Gateway API')}
        </Link>
      </Typography>
    </EmptyState>
  );
}
