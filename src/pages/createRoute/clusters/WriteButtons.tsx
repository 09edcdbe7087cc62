import { Box, Button, Typography } from '@mui/material';
import { useWords } from '../../../components/words/useWords';

export interface WriteButtonsProps {
  /** The clusters to write to. */
  readonly clusters: readonly string[];
  readonly isEdit: boolean;
  /** Why nothing can be written; undefined if it can. */
  readonly obstacle: string | undefined;
  readonly isBusy: boolean;
  readonly onCheck: () => void;
  readonly onWrite: () => void;
}

/** The buttons that send the route to the servers. */
export function WriteButtons(props: WriteButtonsProps) {
  const { t } = useWords();
  const { clusters, isEdit, obstacle, isBusy, onCheck, onWrite } = props;
  const missing =
    obstacle ??
    (clusters.length === 0 ? t('Choose the clusters to create the route in.') : undefined);
  const disabled = missing !== undefined || isBusy;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" disabled={disabled} onClick={onCheck}>
          {t('Check with the server')}
        </Button>
        <Button variant="contained" disabled={disabled} onClick={onWrite}>
          {isEdit
            ? t('Save')
            : clusters.length === 0
            ? t('Create')
            : clusters.length === 1
            ? t('Create in {{cluster}}', { cluster: clusters[0] ?? '' })
            : t('Create in {{count}} clusters', { count: clusters.length })}
        </Button>
      </Box>
      <Typography variant="body2" color="text.secondary" role="status" sx={{ mt: 0.5 }}>
        {missing ?? t('The check sends a dry run. Nothing is written by it.')}
      </Typography>
    </Box>
  );
}
