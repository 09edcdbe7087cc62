import { Autocomplete, Chip, TextField, Typography } from '@mui/material';
import type { Scope } from '../../fleet';
import { useWords } from '../words/useWords';

/** Selects the clusters of the home pages. The selection is saved. */
export function ClusterPicker({ scope }: { scope: Scope }) {
  const { t } = useWords();
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      options={[...scope.available]}
      value={[...scope.clusters]}
      onChange={(_, clusters) => scope.choose(clusters)}
      // `limitTags` shows all once the field has the focus: the field grows under the mouse, and the
      // click closes the list that its press opened.
      renderTags={(clusters, tagProps) => {
        const [first] = clusters;
        if (first === undefined) return null;
        const { key, ...props } = tagProps({ index: 0 });
        return (
          <>
            <Chip key={key} label={first} size="small" {...props} />
            {clusters.length > 1 && (
              <Typography variant="body2" sx={{ marginInlineStart: 0.5 }}>
                +{clusters.length - 1}
              </Typography>
            )}
          </>
        );
      }}
      renderInput={params => <TextField {...params} label={t('Clusters')} />}
      noOptionsText={t('No such cluster')}
      clearText={t('Clear selection')}
      openText={t('Open')}
      closeText={t('Close')}
      sx={{ width: 'min(13rem, 100vw - 3rem)', maxWidth: '100%', textAlign: 'start' }}
    />
  );
}
