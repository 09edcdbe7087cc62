import { useCluster } from '@kinvolk/headlamp-plugin/lib/lib/k8s';
import { testClusterHealth } from '@kinvolk/headlamp-plugin/lib/lib/k8s/api/v1/clusterApi';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';

const checkInterval = 5_000;

/** Checks the health of the URL's clusters, less often the longer one fails. */
export function ClusterHealthAlert() {
  const { t } = useTranslation();
  const cluster = useCluster();
  const { pathname } = useLocation();
  const [failures, setFailures] = useState(0);

  useEffect(() => setFailures(0), [cluster]);

  useEffect(() => {
    if (!cluster) return undefined;
    let current = true;
    const timer = setInterval(() => {
      testClusterHealth().then(
        () => current && setFailures(0),
        () => current && setFailures(count => count + 1)
      );
    }, (failures + 1) * checkInterval);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [cluster, failures]);

  const isAskingForAccess = /\/(login|token)$/.test(pathname);
  if (failures === 0 || isAskingForAccess) return null;
  return (
    <Alert
      severity="error"
      variant="filled"
      sx={{ position: 'sticky', top: 0, width: 'fit-content', mx: 'auto', zIndex: 'appBar' }}
      action={
        <Button color="inherit" size="small" onClick={() => setFailures(0)}>
          {t('translation|Try Again')}
        </Button>
      }
    >
      {cluster}: {t('translation|Lost connection to the cluster.')}
    </Alert>
  );
}
