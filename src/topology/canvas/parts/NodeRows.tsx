import lock from '@iconify/icons-mdi/lock';
import { Icon } from '@iconify/react';
import { useWords } from '../../../components/words/useWords';
import { type GraphNode, type GraphRow, rowKey, shownRows } from '../../../graph';
import { listenerPort, rowText } from '../../text/rowText';
import { NodeLevelIcon } from './NodeLevelIcon';

function RowContent({ row }: { row: GraphRow }) {
  const { t } = useWords();
  if (row.kind === 'rule') {
    return (
      <>
        <span className="gf-first gf-cut">{row.match || t('Every request')}</span>
        {row.moreMatches > 0 && <span className="gf-more">+{row.moreMatches}</span>}
        <span className="gf-rest gf-cut">{row.answeredBy || row.name}</span>
      </>
    );
  }
  if (row.presence !== 'there') {
    return <span className="gf-first gf-cut gf-problem-text">{rowText(row, t)}</span>;
  }
  return (
    <>
      {row.level === 'problem' && <NodeLevelIcon level="problem" />}
      {row.secure && <Icon icon={lock} aria-hidden width={12} height={12} />}
      <span className="gf-first gf-cut">{row.name}</span>
      <span className="gf-more">{listenerPort(row)}</span>
      <span className="gf-rest gf-cut">{row.hostname}</span>
    </>
  );
}

export interface NodeRowsProps {
  readonly node: GraphNode;
  /** The keys of the highlighted rows of all nodes; undefined if nothing is highlighted. */
  readonly litRows: ReadonlySet<string> | undefined;
}

/** The listeners of a Gateway or the rules of a route, below the header of its node. */
export function NodeRows({ node, litRows }: NodeRowsProps) {
  const { t } = useWords();
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
            <RowContent row={row} />
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
