import { Box, MenuItem, TextField } from '@mui/material';
import { HostnamesField } from '../../components/routeFields/HostnamesField';
import { NamespaceField } from '../../components/routeFields/NamespaceField';
import { useWords } from '../../components/words/useWords';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { Question } from './question';

export interface QuestionFormProps {
  readonly question: Question;
  /** Existing namespaces, as suggestions. */
  readonly namespaces: readonly string[];
  readonly onKind: (kind: string) => void;
  readonly onNamespace: (namespace: string) => void;
  readonly onHostnames: (hostnames: readonly string[]) => void;
}

/** The route that does not exist yet: its namespace, kind and hostnames. */
export function QuestionForm(props: QuestionFormProps) {
  const { t } = useWords();
  const { question, namespaces, onKind, onNamespace, onHostnames } = props;
  return (
    <Box
      component="form"
      role="search"
      aria-label={t('The route')}
      onSubmit={event => event.preventDefault()}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', my: 2 }}
    >
      <NamespaceField
        namespace={question.namespace}
        namespaces={namespaces}
        onChange={onNamespace}
      />
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
      <HostnamesField kind={question.kind} hostnames={question.hostnames} onChange={onHostnames} />
    </Box>
  );
}
