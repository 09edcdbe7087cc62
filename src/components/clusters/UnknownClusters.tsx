import { Alert } from '@mui/material';
import { useWords } from '../words/useWords';

/** Names the clusters of a URL that Headlamp does not know, such as renamed ones. */
export function UnknownClusters({ clusters }: { clusters: readonly string[] }) {
  const { t } = useWords();
  return (
    <>
      {clusters.map(cluster => (
        <Alert
          key={cluster}
          role="note"
          severity="warning"
          variant="outlined"
          sx={{ my: 1, color: 'text.primary' }}
        >
          {t('Headlamp knows no cluster {{cluster}}.', { cluster })}
        </Alert>
      ))}
    </>
  );
}
