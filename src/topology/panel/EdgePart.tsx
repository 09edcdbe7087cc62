import { Button, Typography } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { EdgeEnd, GraphEdge } from '../../graph';
import { edgeCaption, edgeKindText, edgeSentence, edgeStatusText } from '../text/edgeText';
import { endText } from '../text/endText';
import { concernsEdge, edgeAuthor, refersUp } from './edgeAuthor';
import type { PanelContext } from './panelContext';
import { PanelFindings } from './PanelFindings';
import { PartHeading } from './PartHeading';

export interface EdgePartProps extends PanelContext {
  readonly edge: GraphEdge;
}

function End({ end, index, onPick, onGoTo }: Omit<PanelContext, 'scope'> & { end: EdgeEnd }) {
  const { t } = useWords();
  const node = index.node(end.node);
  if (node === undefined) return null;
  return (
    <Button
      size="small"
      sx={{ textTransform: 'none', textAlign: 'start' }}
      onClick={() => {
        onPick({ node: node.id, row: end.row });
        onGoTo(node.id);
      }}
    >
      {endText(node, end.row, t)}
    </Button>
  );
}

/** The selected line: its status, the reason for a refusal, its findings and its ends. */
export function EdgePart({ edge, ...context }: EdgePartProps) {
  const { index, scope } = context;
  const { t } = useWords();
  const author = edgeAuthor(edge, index);
  const kind = edgeKindText(edge, t);
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {refersUp(edge) ? `${endText(index.node(edge.to.node), undefined, t)}: ${kind}` : kind}
      </Typography>
      <Typography variant="h6" component="h2">
        {edgeStatusText(edge, t)}
      </Typography>
      {/* The sentence is about one of the lines only. */}
      <Typography sx={{ mt: 1 }}>
        {edge.count > 1 ? edgeCaption(edge, t) : edgeSentence(edge, t)}
      </Typography>
      {edge.count > 1 && (
        <Typography>{t('This line stands for {{count}} lines.', { count: edge.count })}</Typography>
      )}
      {author !== undefined && (
        <PanelFindings
          cluster={edge.cluster}
          object={author.ref}
          scope={scope}
          concerns={finding => concernsEdge(finding, edge)}
        />
      )}
      <PartHeading>{t('From')}</PartHeading>
      <End {...context} end={edge.from} />
      <PartHeading>{t('To')}</PartHeading>
      <End {...context} end={edge.to} />
    </>
  );
}
