import { DiffEditor, type DiffOnMount } from '@monaco-editor/react';
import { Box, useMediaQuery, useTheme } from '@mui/material';
import { useCallback, useState } from 'react';
import { useWords } from '../words/useWords';

const LEAST_PX = 96;
const MOST_PX = 420;

export interface ObjectDiffProps {
  /** What is compared, for people who do not see it. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Two versions of an object's YAML in Headlamp's own editor, read-only. */
export function ObjectDiff({ label, before, after }: ObjectDiffProps) {
  const { t } = useWords();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('md'));
  const [height, setHeight] = useState(LEAST_PX);
  const onMount = useCallback<DiffOnMount>(editor => {
    const sides = [editor.getOriginalEditor(), editor.getModifiedEditor()];
    const fit = () => setHeight(Math.max(...sides.map(side => side.getContentHeight())));
    sides.forEach(side => side.onDidContentSizeChange(fit));
    fit();
  }, []);
  return (
    <Box
      dir="ltr"
      role="group"
      aria-label={label}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', my: 1 }}
    >
      <DiffEditor
        original={before}
        modified={after}
        // The colors of a language have too little contrast on the colors of a difference.
        language="plaintext"
        theme={theme.palette.mode === 'dark' ? 'vs-dark' : 'light'}
        height={Math.min(MOST_PX, Math.max(LEAST_PX, height))}
        loading={t('Loading the comparison')}
        // The editor would dispose of them before the view that shows them.
        keepCurrentOriginalModel
        keepCurrentModifiedModel
        onMount={onMount}
        options={{
          readOnly: true,
          automaticLayout: true,
          renderSideBySide: !isNarrow,
          hideUnchangedRegions: { enabled: true, contextLineCount: 3 },
          lineNumbers: isNarrow ? 'off' : 'on',
          ...(isNarrow ? { lineDecorationsWidth: 28 } : {}),
          minimap: { enabled: false },
          overviewRulerLanes: 0,
          renderOverviewRuler: false,
          scrollBeyondLastLine: false,
          wordWrap: 'on',
          // Tab leaves the editor, as it leaves every other part of the dialog.
          tabFocusMode: true,
          originalAriaLabel: t('Before: {{label}}', { label }),
          modifiedAriaLabel: t('After: {{label}}', { label }),
        }}
      />
    </Box>
  );
}
