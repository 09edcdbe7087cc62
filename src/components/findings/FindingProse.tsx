import { Box, Typography } from '@mui/material';
import { CodeBlock } from '../basics/CodeBlock';
import { useWords } from '../words/useWords';
import { findingProse, type ProseRun } from './findingProseBlocks';

function Runs({ runs }: { runs: readonly ProseRun[] }) {
  return (
    <>
      {runs.map(({ style, text }, index) => {
        switch (style) {
          case 'code':
            return (
              <Box component="code" key={index} sx={{ overflowWrap: 'anywhere' }}>
                {text}
              </Box>
            );
          case 'emphasis':
            return <em key={index}>{text}</em>;
          case 'plain':
            return <span key={index}>{text}</span>;
        }
      })}
    </>
  );
}

/**
 * Renders the Markdown of an explanation.
 *
 * @param props - `label` is the accessible name of its code blocks.
 */
export function FindingProse({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  return (
    <>
      {findingProse(text).map((block, index) => {
        switch (block.type) {
          case 'code':
            return (
              <CodeBlock
                key={index}
                text={block.text}
                label={label}
                copyLabel={t('Copy the example')}
              />
            );
          case 'list':
            return (
              <Box component="ul" key={index} sx={{ my: 0, mb: 1, paddingInlineStart: 3 }}>
                {block.items.map((runs, place) => (
                  <Typography key={place} component="li" variant="body2">
                    <Runs runs={runs} />
                  </Typography>
                ))}
              </Box>
            );
          case 'paragraph':
            return (
              <Typography key={index} variant="body2" sx={{ mb: 1 }}>
                <Runs runs={block.runs} />
              </Typography>
            );
        }
      })}
    </>
  );
}
