import { Box, Button, Typography } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { GraphEdge } from '../../graph';
import { edgeStatusText } from '../text/edgeText';
import { endText } from '../text/endText';
import type { PanelContext } from './panelContext';
import { PartHeading } from './PartHeading';
import { problemsFirst } from './problemsFirst';

export interface ConnectionsProps extends Pick<PanelContext, 'index' | 'onPick'> {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  /** The end to name. The other end is the subject of the panel. */
  readonly end: 'from' | 'to';
}

const MOST_EDGES = 50;

/**
 * The lines on one side of a node, as buttons that select them. Renders nothing if there are none.
 */
export function Connections({ title, edges, end, index, onPick }: ConnectionsProps) {
  const { t } = useWords();
  if (edges.length === 0) return null;
  const hidden = edges.length - MOST_EDGES;
  return (
    <>
      <PartHeading>{title}</PartHeading>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 0, listStyle: 'none' }}>
        {problemsFirst(edges)
          .slice(0, MOST_EDGES)
          .map(edge => (
            <li key={edge.id}>
              <Button
                size="small"
                color="inherit"
                sx={{ textTransform: 'none', textAlign: 'start', justifyContent: 'flex-start' }}
                onClick={() => onPick({ edge: edge.id })}
              >
                <span>
                  <strong>{edgeStatusText(edge, t)}</strong>:{' '}
                  {endText(index.node(edge[end].node), edge[end].row, t)}
                </span>
              </Button>
            </li>
          ))}
      </Box>
      {hidden > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('and {{count}} more', { count: hidden })}
        </Typography>
      )}
    </>
  );
}
