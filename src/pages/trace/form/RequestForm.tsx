import plusIcon from '@iconify/icons-mdi/plus';
import { Icon } from '@iconify/react';
import { Alert, Box, Button, Chip, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../../components/words/useWords';
import { HTTP_METHODS } from '../../../gatewayApi/httpMethods';
import { isHeldBack } from '../request/questionSearch';
import { readPasted } from '../request/readPasted';
import type { TraceQuestion } from '../request/traceQuestion';
import { PairFields } from './PairFields';
import { queryPairs, withQueryPairs } from './queryPairs';
import { RequestField } from './RequestField';

const BLANK = { name: '', value: '' };

export interface RequestFormProps {
  readonly question: TraceQuestion;
  readonly onChange: (question: TraceQuestion) => void;
  /** The Gateways of all clusters, as `namespace/name`. */
  readonly gateways: readonly string[];
  /** The headers on which a match depends. */
  readonly matched: ReadonlySet<string>;
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button
      onClick={onClick}
      startIcon={<Icon icon={plusIcon} aria-hidden />}
      sx={{ textTransform: 'none' }}
    >
      {label}
    </Button>
  );
}

/** The request: a field for all of it, then its parts. */
export function RequestForm({ question, onChange, gateways, matched }: RequestFormProps) {
  const { t } = useWords();
  const [unused, setUnused] = useState<readonly string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const { url, method, headers, gateway, at } = question;
  // Somebody changed it, so the rule that it was made from says nothing about it.
  const change = (part: Partial<TraceQuestion>) => onChange({ ...question, made: '', ...part });
  const query = queryPairs(url);
  const methods =
    method === '' || (HTTP_METHODS as readonly string[]).includes(method)
      ? HTTP_METHODS
      : [...HTTP_METHODS, method];
  const chosen = gateway === '' || gateways.includes(gateway) ? gateways : [...gateways, gateway];
  return (
    <Box
      component="form"
      role="search"
      aria-label={t('The request')}
      onSubmit={event => event.preventDefault()}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, my: 2 }}
    >
      <RequestField
        url={url}
        onAsk={text => {
          const { unused: left, ...pasted } = readPasted(text);
          setUnused(left);
          setAdding(false);
          change(pasted.url === url && pasted.headers.length === 0 ? { url } : pasted);
        }}
      />
      {unused.length > 0 && (
        <Alert role="note" severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
          {t('Not used: {{options}}', { options: unused.join(' ') })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={t('Method')}
          value={method}
          onChange={event => change({ method: event.target.value })}
          SelectProps={{ displayEmpty: true }}
          InputLabelProps={{ shrink: true }}
          sx={{ width: '8rem' }}
        >
          <MenuItem value="">{t('Default')}</MenuItem>
          {methods.map(name => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={t('Gateway')}
          value={gateway}
          onChange={event => onChange({ ...question, gateway: event.target.value })}
          SelectProps={{ displayEmpty: true }}
          InputLabelProps={{ shrink: true }}
          sx={{ width: '14rem' }}
        >
          <MenuItem value="">{t('All on the port')}</MenuItem>
          {chosen.map(name => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {at !== '' && (
          <Chip
            label={t('Called at {{address}}', { address: at })}
            onDelete={() => change({ at: '' })}
          />
        )}
        <AddButton label={t('Header')} onClick={() => change({ headers: [...headers, BLANK] })} />
        <AddButton label={t('Query parameter')} onClick={() => setAdding(true)} />
      </Box>
      <PairFields
        pairs={headers}
        nameLabel={t('Header')}
        valueLabel={t('Value')}
        onChange={next => change({ headers: next })}
        note={header =>
          isHeldBack(header, matched)
            ? t('Stays on this page. It is not in the address, and is never sent.')
            : ''
        }
      />
      <PairFields
        pairs={isAdding ? [...query, BLANK] : query}
        nameLabel={t('Query parameter')}
        valueLabel={t('Value')}
        onChange={next => {
          const named = next.filter(({ name, value }) => name !== '' || value !== '');
          setAdding(next.length > named.length);
          change({ url: withQueryPairs(url, named) });
        }}
      />
    </Box>
  );
}
