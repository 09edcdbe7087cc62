import { Box, Button, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { readTraceUrl } from '../../../analysis';
import { useWords } from '../../../components/words/useWords';
import { isCurl } from '../request/curlRequest';

export interface RequestFieldProps {
  readonly url: string;
  readonly onAsk: (text: string) => void;
}

// A pasted request that is whole is traced at once.
function isWhole(text: string): boolean {
  return isCurl(text) || (text.includes('://') && readTraceUrl(text) !== undefined);
}

/** The field for a URL or a curl command. Its text goes nowhere but to `onAsk`. */
export function RequestField({ url, onAsk }: RequestFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(url);
  useEffect(() => setTyped(url), [url]);
  const isWrong = url !== '' && typed === url && readTraceUrl(url) === undefined;
  const ask = (text: string) => {
    if (text.trim() === '') return;
    // A command that gives the same URL is replaced too.
    setTyped(url);
    onAsk(text);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
      <TextField
        multiline
        maxRows={6}
        size="small"
        variant="outlined"
        label={t('URL or curl command')}
        placeholder="https://shop.example.com/cart"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onPaste={event => {
          const pasted = event.clipboardData.getData('text');
          const { selectionStart, selectionEnd, value } = event.target as HTMLTextAreaElement;
          if (!isWhole(pasted) || selectionEnd - selectionStart < value.length) return;
          event.preventDefault();
          ask(pasted);
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          ask(typed);
        }}
        error={isWrong}
        helperText={
          isWrong
            ? t(
                'This is not a URL that a Gateway serves. It starts with https, http, grpc, tls, tcp or udp.'
              )
            : undefined
        }
        InputLabelProps={{ shrink: true }}
        inputProps={{ dir: 'ltr', spellCheck: false, autoCapitalize: 'off' }}
        sx={{ flex: '1 1 16rem', minWidth: 0 }}
      />
      <Button variant="contained" onClick={() => ask(typed)} sx={{ height: 40 }}>
        {t('Trace')}
      </Button>
    </Box>
  );
}
