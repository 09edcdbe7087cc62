import type { Translate } from '../../components/words/translate';
import type { GraphRow, ListenerRow, RuleRow } from '../../graph';

/**
 * A listener's port with its protocol.
 *
 * @returns Such as `HTTPS:443`, without missing fields.
 */
export function listenerPort({ protocol, port }: ListenerRow): string {
  return [protocol, port === undefined ? '' : String(port)].filter(part => part !== '').join(':');
}

function missingListenerText({ name, port }: ListenerRow, t: Translate): string {
  if (name === '') {
    return port === undefined ? t('No listener') : t('No listener on port {{port}}', { port });
  }
  return port === undefined
    ? t('No listener named {{name}}', { name })
    : t('No listener named {{name}} on port {{port}}', { name, port });
}

function ruleRowText(row: RuleRow, t: Translate): string {
  const match = row.match === '' ? t('Every request') : row.match;
  const more = row.moreMatches === 0 ? '' : t('or {{count}} more', { count: row.moreMatches });
  return [match, more, row.answeredBy].filter(part => part !== '').join(' ');
}

export function rowText(row: GraphRow, t: Translate): string {
  if (row.kind === 'rule') return ruleRowText(row, t);
  if (row.presence === 'missing') return missingListenerText(row, t);
  const name = row.name === '' ? t('any listener') : row.name;
  return [name, listenerPort(row), row.hostname].filter(part => part !== '').join(' ');
}
