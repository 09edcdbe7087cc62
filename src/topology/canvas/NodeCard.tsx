import alert from '@iconify/icons-mdi/alert-circle';
import check from '@iconify/icons-mdi/check-circle';
import folder from '@iconify/icons-mdi/folder-multiple-outline';
import help from '@iconify/icons-mdi/help-circle';
import lock from '@iconify/icons-mdi/lock';
import service from '@iconify/icons-mdi/server-network';
import { Icon, type IconifyIcon } from '@iconify/react';
import { useTheme } from '@mui/material';
import { memo } from 'react';
import type { Translate } from '../../components/words/translate';
import { findKind, isPageKind,KINDS } from '../../gatewayApi/kinds';
import {
  type Box,
  type GraphNode,
  type GraphRow,
  type NodeLevel,
  rowKey,
  shownRows,
} from '../../graph';
import {
  levelText,
  listenerPort,
  nodeKind,
  nodeName,
  nodeNote,
  presenceText,
  rowText,
} from '../panel/nodeText';
import { levelColours } from './colours';

export interface NodeCardProps {
  readonly node: GraphNode;
  readonly box: Box;
  /** The one that the keyboard reaches. */
  readonly isActive: boolean;
  readonly isPicked: boolean;
  readonly isDim: boolean;
  /** Its cluster does not answer now. */
  readonly isStale: boolean;
  /** Keys of the rows that are lit, of all nodes; undefined where nothing is. */
  readonly litRows: ReadonlySet<string> | undefined;
  readonly t: Translate;
}

const LEVELS: Readonly<Record<NodeLevel, IconifyIcon | undefined>> = {
  problem: alert,
  unknown: help,
  good: check,
  plain: undefined,
};

function kindIcon(node: GraphNode): IconifyIcon {
  if (node.kind === 'fold') return folder;
  const kind = findKind(node.ref.group, node.ref.kind);
  return isPageKind(kind) ? KINDS[kind].icon : service;
}

function LevelIcon({ level }: { level: NodeLevel }) {
  const theme = useTheme();
  const icon = LEVELS[level];
  if (icon === undefined) return null;
  return <Icon icon={icon} aria-hidden width={15} height={15} color={levelColours(theme)[level]} />;
}

function RowContent({ row, t }: { row: GraphRow; t: Translate }) {
  if (row.kind === 'listener' && row.presence === 'there') {
    return (
      <>
        {row.level === 'problem' && <LevelIcon level="problem" />}
        {row.secure && <Icon icon={lock} aria-hidden width={12} height={12} />}
        <span className="gf-first gf-cut">{row.name}</span>
        <span className="gf-more">{listenerPort(row)}</span>
        <span className="gf-rest gf-cut">{row.hostname}</span>
      </>
    );
  }
  if (row.kind === 'listener') {
    return <span className="gf-first gf-cut gf-problem-text">{rowText(row, t)}</span>;
  }
  return (
    <>
      <span className="gf-first gf-cut">{row.match || t('Every request')}</span>
      {row.moreMatches > 0 && <span className="gf-more">+{row.moreMatches}</span>}
      <span className="gf-rest gf-cut">{row.answeredBy || row.name}</span>
    </>
  );
}

function Rows({ node, litRows, t }: Pick<NodeCardProps, 'node' | 'litRows' | 't'>) {
  const { rows, hidden } = shownRows(node);
  return (
    <>
      {rows.map(row => {
        const lit = litRows?.has(rowKey(node.id, row.id)) === true;
        return (
          <div
            key={row.id}
            className={`gf-row ${row.presence}${lit ? ' lit' : ''}`}
            data-row={row.id}
            title={rowText(row, t)}
          >
            <RowContent row={row} t={t} />
          </div>
        );
      })}
      {hidden > 0 && (
        <div className="gf-row">
          <span className="gf-more">{t('and {{count}} more', { count: hidden })}</span>
        </div>
      )}
    </>
  );
}

/**
 * A node of the picture. Its clicks are taken by the canvas, which finds out by `data-node` and
 * `data-row` what they were for.
 */
export const NodeCard = memo((props: NodeCardProps) => {
  const { node, box, isActive, isPicked, isDim, isStale, litRows, t } = props;
  const presence = node.kind === 'object' ? node.presence : 'fold';
  const note = nodeNote(node, t);
  const name = nodeName(node, t);
  return (
    <div
      role="button"
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isPicked}
      data-node={node.id}
      className={`gf-node ${node.level} ${presence}${isPicked ? ' picked' : ''}${
        isDim ? ' dim' : ''
      }${isStale ? ' stale' : ''}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <div className="gf-head">
        <div className="gf-kind">
          <Icon icon={kindIcon(node)} aria-hidden width={13} height={13} />
          <span className="gf-cut gf-grow">{nodeKind(node, t)}</span>
          {presence !== 'missing' && presence !== 'unread' && (
            <span className={node.level === 'problem' ? 'gf-problem-text' : ''}>{note}</span>
          )}
          <LevelIcon level={node.level} />
        </div>
        <div className="gf-name gf-cut" title={name}>
          {name}
        </div>
      </div>
      <Rows node={node} litRows={litRows} t={t} />
      <span className="gf-unseen">
        {[presenceText(node, t), levelText(node.level, t), node.cluster].join(' ')}
      </span>
    </div>
  );
});
