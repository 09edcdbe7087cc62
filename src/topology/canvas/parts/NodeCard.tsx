import { Icon } from '@iconify/react';
import { memo } from 'react';
import { useWords } from '../../../components/words/useWords';
import type { Box, GraphNode } from '../../../graph';
import { levelText, nodeKind, nodeName, presenceText, readinessText } from '../../text/nodeText';
import { nodeClass, type NodeMarks } from './nodeClass';
import { nodeIcon } from './nodeIcon';
import { NodeLevelIcon } from './NodeLevelIcon';
import { NodeRows, type NodeRowsProps } from './NodeRows';

export interface NodeCardProps extends NodeMarks, NodeRowsProps {
  readonly box: Box;
  /** The node that the Tab key reaches. */
  readonly isActive: boolean;
}

function Head({ node }: { node: GraphNode }) {
  const { t } = useWords();
  const name = nodeName(node, t);
  return (
    <div className="gf-head">
      <div className="gf-kind">
        <Icon icon={nodeIcon(node)} aria-hidden width={13} height={13} />
        <span className="gf-cut gf-grow">{nodeKind(node, t)}</span>
        {(node.kind === 'fold' || node.presence === 'there') && (
          <span className={node.level === 'problem' ? 'gf-problem-text' : ''}>
            {readinessText(node, t)}
          </span>
        )}
        <NodeLevelIcon level={node.level} />
      </div>
      <div className="gf-name gf-cut" title={name}>
        {name}
      </div>
    </div>
  );
}

/**
 * A node of the picture. The canvas handles its clicks and identifies it by `data-node` and
 * `data-row`.
 */
export const NodeCard = memo((props: NodeCardProps) => {
  const { node, box, isActive, isPicked, litRows } = props;
  const { t } = useWords();
  return (
    <div
      role="button"
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isPicked}
      data-node={node.id}
      className={nodeClass(node, props)}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <Head node={node} />
      <NodeRows node={node} litRows={litRows} />
      <span className="gf-unseen">
        {[presenceText(node, t), levelText(node.level, t), node.cluster].join(' ')}
      </span>
    </div>
  );
});
