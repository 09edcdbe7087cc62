import { Autocomplete, Box, MenuItem, TextField } from '@mui/material';
import { isHostname } from '../../analysis';
import { useWords } from '../../components/words/useWords';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { hasHostnames, isNamespaceName, type Question } from './question';

export interface QuestionFormProps {
  readonly question: Question;
  /** Existing namespaces, as suggestions. */
  readonly namespaces: readonly string[];
  readonly onKind: (kind: string) => void;
  readonly onNamespace: (namespace: string) => void;
  readonly onHostnames: (hostnames: readonly string[]) => void;
}

function NamespaceField({ question, namespaces, onNamespace }: QuestionFormProps) {
  const { t } = useWords();
  const { namespace } = question;
  const wrong = namespace !== '' && !isNamespaceName(namespace);
  return (
    <Autocomplete
      freeSolo
      autoSelect
      size="small"
      options={[...namespaces]}
      value={namespace === '' ? null : namespace}
      onChange={(_, chosen) => onNamespace((chosen ?? '').trim())}
      sx={{ width: '16rem' }}
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

function HostnamesField({ question, onHostnames }: QuestionFormProps) {
  const { t } = useWords();
  const { kind, hostnames } = question;
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
        onHostnames(chosen.flatMap(text => text.toLowerCase().split(/[\s,]+/)).filter(Boolean))
      }
      sx={{ width: '28rem', maxWidth: '100%' }}
      renderInput={params => (
        <TextField
          {...params}
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

/** The route that does not exist yet: its namespace, kind and hostnames. */
export function QuestionForm(props: QuestionFormProps) {
  const { t } = useWords();
  const { question, onKind } = props;
  return (
    <Box
      component="form"
      role="search"
      aria-label={t('The route')}
      onSubmit={event => event.preventDefault()}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', my: 2 }}
    >
      <NamespaceField {...props} />
      <TextField
        select
        size="small"
        label={t('Kind')}
        value={question.kind}
        onChange={event => onKind(event.target.value)}
        sx={{ width: '10rem' }}
      >
        {ROUTE_KINDS.map(kind => (
          <MenuItem key={kind} value={kind}>
            {kind}
          </MenuItem>
        ))}
      </TextField>
      <HostnamesField {...props} />
    </Box>
  );
}
