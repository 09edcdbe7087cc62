import magnify from '@iconify/icons-mdi/magnify';
import { Icon } from '@iconify/react';
import { Autocomplete, InputAdornment, TextField } from '@mui/material';
import { useDeferredValue, useMemo, useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useWords } from '../../../components/words/useWords';
import type { FleetItem, Scope } from '../../../fleet';
import type { PageKind } from '../../../gatewayApi/kinds';
import { searchFleet } from './searchFleet';
import { SearchLine } from './SearchLine';
import { searchTargetKey, searchTargetLocation, searchTargets } from './searchTarget';

const SEARCH_LIMITS = { hosts: 5, objects: 15 };

export interface FleetSearchProps {
  readonly items: ReadonlyArray<FleetItem<PageKind>>;
  readonly scope: Scope;
  /** Some objects have not arrived yet. */
  readonly isReading: boolean;
}

/** Leads from a hostname to where it goes, and from a part of a name to an object's page. */
export function FleetSearch({ items, scope, isReading }: FleetSearchProps) {
  const { t } = useWords();
  const history = useHistory();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const asked = useDeferredValue(typed);
  const targets = useMemo(
    () => searchTargets(searchFleet(items, asked, SEARCH_LIMITS), asked),
    [items, asked]
  );
  return (
    <Autocomplete
      size="small"
      autoHighlight
      clearOnBlur={false}
      forcePopupIcon={false}
      open={isOpen && asked.trim() !== ''}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={null}
      inputValue={typed}
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset') setTyped(text);
      }}
      options={targets}
      filterOptions={all => all}
      getOptionKey={searchTargetKey}
      getOptionLabel={searchTargetKey}
      getOptionDisabled={target => target.leadsTo === 'nothing'}
      onChange={(_, target) => {
        if (target !== null) history.push(searchTargetLocation(target, scope));
      }}
      noOptionsText={
        isReading
          ? t('Nothing that was read so far has this name or hostname.')
          : t('Nothing that could be read has this name or hostname.')
      }
      clearText={t('Clear the search')}
      ListboxProps={{ sx: { maxHeight: '60vh' } }}
      renderOption={({ key, ...props }, target) => (
        <li key={key} {...props}>
          <SearchLine target={target} />
        </li>
      )}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={t('Find a hostname or an object')}
          placeholder="shop.example.com, infra/public, HTTPRoute"
          InputProps={{
            ...params.InputProps,
            startAdornment: (
              <InputAdornment position="start">
                <Icon icon={magnify} aria-hidden width="1.25rem" height="1.25rem" />
              </InputAdornment>
            ),
          }}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
        />
      )}
    />
  );
}
