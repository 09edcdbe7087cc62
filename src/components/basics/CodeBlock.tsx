import { Box } from '@mui/material';
import { CopyButton } from './CopyButton';

export interface CodeBlockProps {
  readonly text: string;
  /** The accessible name. The block scrolls, so it can be focused. */
  readonly label: string;
  /** The label of the copy button, such as *Copy the command*. */
  readonly copyLabel: string;
}

/** Text for a shell or a file, unformatted, with a copy button. */
export function CodeBlock({ text, label, copyLabel }: CodeBlockProps) {
  return (
    <Box sx={{ position: 'relative', my: 1, maxWidth: '100%' }}>
      <Box
        component="pre"
        dir="ltr"
        role="region"
        aria-label={label}
        // A scrollable region must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        sx={{
          m: 0,
          p: 1.5,
          paddingInlineEnd: 6,
          overflow: 'auto',
          maxHeight: '24rem',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.muted',
          color: 'text.primary',
          fontFamily: 'monospace',
          fontSize: '0.85rem',
        }}
      >
        {text}
      </Box>
      <Box sx={{ position: 'absolute', top: 4, insetInlineEnd: 4 }}>
        <CopyButton text={text} label={copyLabel} />
      </Box>
    </Box>
  );
}
