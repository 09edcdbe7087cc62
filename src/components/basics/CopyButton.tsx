import alertCircle from '@iconify/icons-mdi/alert-circle';
import check from '@iconify/icons-mdi/check';
import contentCopy from '@iconify/icons-mdi/content-copy';
import { Icon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, IconButton } from '@mui/material';
import { useEffect, useState } from 'react';
import { useWords } from '../words/useWords';

const SHOWN_MS = 3_000;

// A page over plain HTTP has no access to `navigator.clipboard`. This is common for Headlamp in a
// cluster.
async function copy(text: CopyButtonProps['text']): Promise<void> {
  if (navigator.clipboard === undefined) throw new Error('This page has no clipboard.');
  await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
}

export interface CopyButtonProps {
  /** The text to copy; a function if it is expensive to build. */
  readonly text: string | (() => string);
  /** The button's label, such as *Copy the command*. */
  readonly label: string;
}

/** Copies a text and reports whether that worked, which Headlamp's own button does not. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const words = {
    none: label,
    copied: t('Copied'),
    failed: t('The browser does not allow copying: select the text instead.'),
  }[outcome];
  const icon = { none: contentCopy, copied: check, failed: alertCircle }[outcome];
  return (
    <>
      <LightTooltip title={words}>
        <IconButton
          size="small"
          aria-label={label}
          onClick={() =>
            copy(text).then(
              () => setOutcome('copied'),
              () => setOutcome('failed')
            )
          }
        >
          <Icon icon={icon} aria-hidden width="1.1rem" height="1.1rem" />
        </IconButton>
      </LightTooltip>
      <Box
        component="span"
        role="status"
        sx={{
          position: 'absolute',
          width: '1px',
          height: '1px',
          overflow: 'hidden',
          clip: 'rect(0 0 0 0)',
        }}
      >
        {outcome === 'none' ? '' : words}
      </Box>
    </>
  );
}
