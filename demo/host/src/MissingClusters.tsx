import { useClustersConf, useSelectedClusters } from '@kinvolk/headlamp-plugin/lib/lib/k8s';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';

/** Names the clusters of the URL that are not configured. */
export function MissingClusters() {
  const { t } = useTranslation();
  const clusters = useClustersConf();
  const missing = useSelectedClusters().filter(name => clusters && !(name in clusters));

  return (
    <>
      {missing.map(cluster => (
        <Alert
          key={cluster}
          severity="error"
          variant="filled"
          action={
            <Button component={Link} to="/" color="inherit" size="small">
              {t('Choose another cluster')}
            </Button>
          }
        >
          {t('Something went wrong with cluster {{ cluster }}', { cluster })}
        </Alert>
      ))}
    </>
  );
}
