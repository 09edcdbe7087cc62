import { Autocomplete, TextField } from '@mui/material';
import { useWords } from '../words/useWords';
import { isNamespaceName } from './routeNames';

export interface NamespaceFieldProps {
  readonly namespace: string;
  /** Existing namespaces, as suggestions. */
  readonly namespaces: readonly string[];
  readonly onChange: (namespace: string) => void;
  readonly disabled?: boolean;
  /** Beside the other fields of a form, not of a search. */
  readonly inForm?: boolean;
}

/** The namespace of a route. It need not exist. */
export function NamespaceField(props: NamespaceFieldProps) {
  const { t } = useWords();
  const { namespace, namespaces, onChange, disabled = false, inForm = false } = props;
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
      sx={inForm ? { flex: '2 1 9rem', minWidth: 0 } : { width: '16rem', maxWidth: '100%' }}
      renderInput={params => (
        <TextField
          {...params}
          variant={inForm ? 'outlined' : 'standard'}
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
