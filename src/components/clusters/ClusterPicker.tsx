import { Autocomplete, TextField } from '@mui/material';
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
      limitTags={1}
      options={[...scope.available]}
      value={[...scope.clusters]}
      onChange={(_, clusters) => scope.choose(clusters)}
      renderInput={params => <TextField {...params} label={t('Clusters')} />}
      noOptionsText={t('No such cluster')}
      clearText={t('Clear selection')}
      openText={t('Open')}
      closeText={t('Close')}
      sx={{ width: 'min(13rem, 100vw - 3rem)', maxWidth: '100%', textAlign: 'start' }}
    />
  );
}
