import closeIcon from '@iconify/icons-mdi/close';
import plusIcon from '@iconify/icons-mdi/plus';
import { Icon } from '@iconify/react';
import { Box, Button, IconButton, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface FormPartProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A part within another. */
  readonly inner?: boolean;
  /** Beside the title. */
  readonly action?: ReactNode;
}

/** A part of the form with its title. */
export function Part({ title, children, inner = false, action }: FormPartProps) {
  return (
    <Box
      component="fieldset"
      sx={{
        m: 0,
        minWidth: 0,
        p: inner ? 0 : 1.5,
        border: inner ? 0 : 1,
        borderColor: 'divider',
        borderRadius: 1,
        display: 'flex',
        flexDirection: 'column',
        gap: 1.25,
      }}
    >
      <Box
        component="legend"
        // A floated legend is a line of the part in place of a gap in its border.
        sx={{ float: 'inline-start', width: '100%', p: 0, display: 'flex', alignItems: 'center' }}
      >
        <Typography
          component="span"
          variant={inner ? 'body2' : 'subtitle1'}
          color={inner ? 'text.secondary' : undefined}
          sx={{ fontWeight: inner ? undefined : 'medium', flexGrow: 1 }}
        >
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Box>
  );
}

/** Fields beside each other, as far as they fit. */
export function FieldRow({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <Box
      {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'flex-start',
        width: '100%',
        // A line shows what belongs together where the fields take several lines.
        ...(label === undefined
          ? {}
          : { borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1 }),
      }}
    >
      {children}
    </Box>
  );
}

export interface PartButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

export function AddPart({ label, onClick }: PartButtonProps) {
  return (
    <Button
      size="small"
      onClick={onClick}
      startIcon={<Icon icon={plusIcon} aria-hidden />}
      sx={{ textTransform: 'none' }}
    >
      {label}
    </Button>
  );
}

export function RemovePart({ label, onClick }: PartButtonProps) {
  return (
    <IconButton size="small" aria-label={label} onClick={onClick} sx={{ mt: 0.25 }}>
      <Icon icon={closeIcon} aria-hidden width="1.25rem" height="1.25rem" />
    </IconButton>
  );
}
