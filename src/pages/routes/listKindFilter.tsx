import { Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';
import type { Translate } from '../../components/translate';
import { isRouteKind, ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { RouteKind } from '../../gatewayApi/types';

export interface KindFilterProps {
  /** None: every kind is shown. */
  readonly kinds: readonly RouteKind[];
  readonly onChange: (kinds: readonly RouteKind[]) => void;
  readonly t: Translate;
}

/** Chooses the kinds of routes to show. */
export function KindFilter({ kinds, onChange, t }: KindFilterProps) {
  return (
    <TextField
      select
      size="small"
      label={t('Kind')}
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        value: [...kinds],
        renderValue: () => (kinds.length === 0 ? t('All kinds') : kinds.join(', ')),
        onChange: ({ target }) =>
          onChange((Array.isArray(target.value) ? target.value : []).filter(isRouteKind)),
      }}
      sx={{ minWidth: '9rem' }}
    >
      {ROUTE_KINDS.map(kind => (
        <MenuItem key={kind} value={kind} dense>
          <Checkbox size="small" checked={kinds.includes(kind)} />
          <ListItemText primary={kind} />
        </MenuItem>
      ))}
    </TextField>
  );
}
