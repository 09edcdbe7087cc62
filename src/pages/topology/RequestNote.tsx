import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import { knowsHost, type TraceAnswer } from '../../analysis';
import { pageLocation } from '../../components/links/locations';
import { traceUrlSearch } from '../../components/links/traceLink';
import { answerReason, answerTitle } from '../../components/trace/answerText';
import type { Translate } from '../../components/words/translate';
import { useWords } from '../../components/words/useWords';
import type { ClusterTrace, Scope } from '../../fleet';

export interface RequestNoteProps {
  readonly url: string;
  readonly traces: readonly ClusterTrace[];
  readonly scope: Scope;
}

function sentence(answer: TraceAnswer, t: Translate): string {
  return [answerTitle(answer, t), answerReason(answer, t)].filter(text => text !== '').join('. ');
}

// Clusters with the same answer share a line.
function linesOf(traces: readonly ClusterTrace[], t: Translate): ReadonlyMap<string, string[]> {
  const lines = new Map<string, string[]>();
  traces.forEach(({ cluster, answers }) => {
    const known = answers.filter(knowsHost);
    const said = (known.length > 0 ? known : answers.slice(0, 1)).map(item => sentence(item, t));
    const text = [...new Set(said)].join('; ');
    lines.set(text, [...(lines.get(text) ?? []), cluster]);
  });
  return lines;
}

/** Says what becomes of the highlighted request in each cluster. */
export function RequestNote({ url, traces, scope }: RequestNoteProps) {
  const { t } = useWords();
  const lines = [...linesOf(traces, t)];
  const page = pageLocation('trace', scope.clusters, scope.atHome);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, my: 0.5, typography: 'body2' }}>
      <Typography role="status" variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {lines.map(([text, clusters], index) => (
          <Fragment key={text}>
            {index > 0 && <br />}
            <bdi dir="ltr">
              <strong>{clusters.join(', ')}</strong>
            </bdi>
            {': '}
            {text}
          </Fragment>
        ))}
      </Typography>
      <MuiLink component={Link} to={`${page}?${traceUrlSearch(url)}`}>
        {t('See each step')}
      </MuiLink>
    </Box>
  );
}
