import { Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';
import { ATTACHMENT_LEVELS, type AttachmentLevel } from '../../analysis';
import { attachmentWord } from '../../components/AttachmentChip';
import type { Translate } from '../../components/translate';
import { levelsOfParameter } from './listLevels';

export interface AttachmentFilterProps {
  /** None: all are shown. */
  readonly levels: readonly AttachmentLevel[];
  readonly onChange: (levels: readonly AttachmentLevel[]) => void;
  readonly t: Translate;
}

/** Chooses how the routes to show stand. */
export function AttachmentFilter({ levels, onChange, t }: AttachmentFilterProps) {
  return (
    <TextField
      select
      size="small"
      label={t('Attachment')}
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        value: [...levels],
        renderValue: () =>
          levels.length === 0 ? t('Any') : levels.map(level => attachmentWord(level, t)).join(', '),
        onChange: ({ target }) =>
          onChange(levelsOfParameter(Array.isArray(target.value) ? target.value.join(' ') : '')),
      }}
      sx={{ minWidth: '8rem', maxWidth: '14rem' }}
    >
      {ATTACHMENT_LEVELS.map(level => (
        <MenuItem key={level} value={level} dense>
          <Checkbox size="small" checked={levels.includes(level)} />
          <ListItemText primary={attachmentWord(level, t)} />
        </MenuItem>
      ))}
    </TextField>
  );
}
