import { Autocomplete, TextField } from '@mui/material';
import { isHostname } from '../../analysis';
import type { RouteKind } from '../../gatewayApi/types';
import { useWords } from '../words/useWords';
import { hasHostnames } from './routeNames';

export interface HostnamesFieldProps {
  readonly kind: RouteKind;
  readonly hostnames: readonly string[];
  readonly onChange: (hostnames: readonly string[]) => void;
  /** Beside the other fields of a form, not of a search. */
  readonly inForm?: boolean;
}

/** The hostnames of a route. */
export function HostnamesField(props: HostnamesFieldProps) {
  const { t } = useWords();
  const { kind, hostnames, onChange, inForm = false } = props;
  const none = !hasHostnames(kind);
  const wrong = hostnames.filter(hostname => !isHostname(hostname));
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      size="small"
      disabled={none}
      options={[]}
      value={none ? [] : [...hostnames]}
      onChange={(_, chosen) =>
        onChange(chosen.flatMap(text => text.toLowerCase().split(/[\s,]+/)).filter(Boolean))
      }
      sx={{ width: inForm ? '100%' : '28rem', maxWidth: '100%' }}
      renderInput={params => (
        <TextField
          {...params}
          variant={inForm ? 'outlined' : 'standard'}
          label={t('Hostnames')}
          placeholder={hostnames.length === 0 ? 'shop.example.com' : undefined}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
          error={!none && wrong.length > 0}
          helperText={
            none
              ? t('A {{kind}} has no hostnames.', { kind })
              : wrong.length > 0
              ? t('Not a valid hostname, so no listener matches it: {{wrong}}', {
                  wrong: wrong.join(', '),
                })
              : t('Empty means every hostname of a listener. Press Enter to add one.')
          }
        />
      )}
    />
  );
}
