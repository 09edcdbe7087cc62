import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Editor, type OnMount } from '@monaco-editor/react';
import { Alert, Box, Typography, useTheme } from '@mui/material';
import { useEffect, useState } from 'react';
import { CopyButton } from '../../../components/basics/CopyButton';
import { useWords } from '../../../components/words/useWords';
import type { TextProblem } from '../draft/readRouteText';
import { yamlProblemText } from './yamlProblemText';

const OWNER = 'gateway-fleet';
const MARKED_AS_ERROR = 8;
// A library that edits YAML in place is too large for the plugin, which is one file.
const COMMENT = /^\s*#|\s#\s/m;

type Mounted = Parameters<OnMount>;

export interface YamlEditorProps {
  readonly text: string;
  readonly problem: TextProblem | undefined;
  readonly onChange: (text: string) => void;
}

/** The route as YAML, in Headlamp's own editor. */
export function YamlEditor({ text, problem, onChange }: YamlEditorProps) {
  const { t } = useWords();
  const theme = useTheme();
  const [mounted, setMounted] = useState<Mounted>();
  const words = problem && yamlProblemText(problem, t);
  const line = problem?.line;
  useEffect(() => {
    if (mounted === undefined) return;
    const [editor, monaco] = mounted;
    const model = editor.getModel();
    if (model === null) return;
    const place = {
      startLineNumber: line ?? 1,
      endLineNumber: line ?? 1,
      startColumn: 1,
      endColumn: 1_000,
    };
    monaco.editor.setModelMarkers(
      model,
      OWNER,
      words === undefined || line === undefined
        ? []
        : [{ ...place, message: words, severity: MARKED_AS_ERROR }]
    );
  }, [mounted, words, line]);
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="subtitle1" component="h2" fontWeight="medium">
          YAML
        </Typography>
        <CopyButton text={text} label={t('Copy the YAML')} />
      </Box>
      <Box
        dir="ltr"
        // Tab leaves the editor, as it leaves any other field. The editor does not see the key.
        onKeyDownCapture={event => {
          if (event.key === 'Tab') event.stopPropagation();
        }}
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}
      >
        <Editor
          language="yaml"
          height="26rem"
          theme={theme.palette.mode === 'dark' ? 'vs-dark' : 'light'}
          value={text}
          onChange={value => onChange(value ?? '')}
          onMount={(...mount) => setMounted(mount)}
          loading={<Loader title={t('Loading the editor')} />}
          options={{
            ariaLabel: t('The route as YAML'),
            automaticLayout: true,
            minimap: { enabled: false },
            scrollBeyondLastLine: false,
            lineNumbersMinChars: 3,
            wordWrap: 'on',
          }}
        />
      </Box>
      {COMMENT.test(text) && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('A change in the form writes the YAML again, without its comments.')}
        </Typography>
      )}
      <Box role="status">
        {words !== undefined && (
          <Alert severity="error" variant="outlined" sx={{ mt: 1, color: 'text.primary' }}>
            {words} {t('The form shows the last route that could be read.')}
          </Alert>
        )}
      </Box>
    </Box>
  );
}
