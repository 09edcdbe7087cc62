import { Typography } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import { type ObjectNode, ruleOfRow } from '../../graph';
import { edgeSentence } from '../text/edgeText';
import { rowOfNode } from '../text/endText';
import { levelText, nodeKind, presenceText, readinessText } from '../text/nodeText';
import { rowText } from '../text/rowText';
import { Connections } from './Connections';
import { NodeLink } from './NodeLink';
import type { PanelContext } from './panelContext';
import { PanelFindings } from './PanelFindings';
import { TraceButton } from './TraceButton';

export interface NodePartProps extends PanelContext {
  readonly node: ObjectNode;
  /** The id of the selected row; undefined for the whole node. */
  readonly row: string | undefined;
}

/** The selected node: its status, the reason for a refusal, its findings and its lines. */
export function NodePart({ node, row, ...context }: NodePartProps) {
  const { index, scope, onPick } = context;
  const { t } = useWords();
  const above = index.to(node.id);
  const below = index.from(node.id).filter(({ from }) => row === undefined || from.row === row);
  const selected = rowOfNode(node, row);
  const level = node.presence === 'there' ? levelText(node.level, t) : '';
  const said = [presenceText(node, t), readinessText(node, t), level].filter(text => text !== '');
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {nodeKind(node, t)} · {node.cluster}
      </Typography>
      <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        <NodeLink node={node} scope={scope} />
      </Typography>
      {selected !== undefined && <Typography>{rowText(selected, t)}</Typography>}
      <Typography>{said.join('. ')}</Typography>
      {above
        .filter(({ status, aside }) => status !== 'True' && !aside)
        .map(edge => (
          <Typography key={edge.id} sx={{ mt: 1 }}>
            {edgeSentence(edge, t)}
          </Typography>
        ))}
      <TraceButton
        node={node}
        rule={selected?.kind === 'rule' ? ruleOfRow(selected.id) : undefined}
        scope={scope}
      />
      <PanelFindings cluster={node.cluster} object={node.ref} scope={scope} />
      <Connections title={t('From')} edges={above} end="from" index={index} onPick={onPick} />
      <Connections title={t('To')} edges={below} end="to" index={index} onPick={onPick} />
    </>
  );
}
