import { Autocomplete, TextField } from '@mui/material';
import { useWords } from '../words/useWords';
import { isNamespaceName } from './routeNames';

export interface NamespaceFieldProps {
  readonly namespace: string;
  /** Existing namespaces, as suggestions. */
  readonly namespaces: readonly string[];
  readonly onChange: (namespace: string) => void;
  readonly disabled?: boolean;
}

/** The namespace of a route. It need not exist. */
export function NamespaceField(props: NamespaceFieldProps) {
  const { t } = useWords();
  const { namespace, namespaces, onChange, disabled = false } = props;
  const wrong = namespace !== '' && !isNamespaceName(namespace);
  return (
    <Autocomplete
      freeSolo
      autoSelect
      size="small"
      disabled={disabled}
      options={[...namespaces]}
      value={namespace === '' ? null : namespace}
      onChange={(_, chosen) => onChange((chosen ?? '').trim())}
      sx={{ width: '16rem', maxWidth: '100%' }}
      renderInput={params => (
        <TextField
          {...params}
          label={t('Namespace of the route')}
          placeholder={t('It need not exist yet')}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
          error={wrong}
          helperText={wrong ? t('No namespace can have this name.') : undefined}
        />
      )}
    />
  );
}
