import type { Translate } from '../../components/words/translate';
import type { GraphRow, PictureTexts } from '../../graph';
import { edgeCaption } from './edgeText';
import { nodeKind, nodeName, presenceText, readinessText } from './nodeText';
import { listenerPort, rowText } from './rowText';

function rowTexts(row: GraphRow, t: Translate) {
  if (row.kind === 'rule') {
    const more = row.moreMatches > 0 ? `+${row.moreMatches}` : '';
    const rest = [more, row.answeredBy || row.name].filter(part => part !== '').join('  ');
    return { first: row.match || t('Every request'), rest };
  }
  if (row.presence !== 'there') return { first: rowText(row, t), rest: '' };
  const rest = [listenerPort(row), row.hostname].filter(part => part !== '').join('  ');
  return { first: row.name, rest };
}

/**
 * The texts of a saved picture: those of the screen.
 *
 * @param laneNote - The note for a cluster; `''` for none.
 */
export function pictureTexts(t: Translate, laneNote: (cluster: string) => string): PictureTexts {
  return {
    kind: node => nodeKind(node, t),
    name: node => nodeName(node, t),
    readiness: node => readinessText(node, t),
    presence: node => presenceText(node, t),
    row: row => rowTexts(row, t),
    hidden: count => t('and {{count}} more', { count }),
    edge: edge => edgeCaption(edge, t),
    lane: laneNote,
  };
}
