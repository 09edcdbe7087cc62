import type { FoldNode, ListenerRow, ObjectNode, RuleRow } from '../model';
import { shownRows } from '../size';
import { mermaidLabel } from './mermaidText';
import { exportNote, exportRule, foldText, kindText, listenerName } from './nodeText';
import type { ExportWords } from './words';

const MOST_HOSTNAMES = 3;

function objectName({ ref }: ObjectNode): string {
  return ref.namespace === undefined ? ref.name : `${ref.namespace}/${ref.name}`;
}

function hostnameLines({ hostnames }: ObjectNode, words: ExportWords): string[] {
  if (hostnames === null) return [];
  const more = hostnames.length - MOST_HOSTNAMES;
  return [...hostnames.slice(0, MOST_HOSTNAMES), more > 0 ? words.more(more) : ''];
}

function ruleLine(row: RuleRow, words: ExportWords): string {
  const text = exportRule(row, words);
  return row.answeredBy === '' ? text : `${text}, ${row.answeredBy}`;
}

function ruleLines(node: ObjectNode, words: ExportWords): string[] {
  const { rows, hidden } = shownRows(node);
  const rules = rows.flatMap(row => (row.kind === 'rule' ? [row] : []));
  const [first, second] = rules;
  // A single rule that sends every request to backends needs no line.
  if (second === undefined && first?.match === '' && first.answeredBy === '') return [];
  return [...rules.map(row => ruleLine(row, words)), hidden > 0 ? words.more(hidden) : ''];
}

/**
 * The quoted label of an object: kind, name, presence, hostnames and rules, line by line.
 *
 * @param node - Its rows are rules.
 */
export function objectLabel(node: ObjectNode, words: ExportWords): string {
  return mermaidLabel([
    kindText(node, words),
    objectName(node),
    exportNote(node, words),
    ...hostnameLines(node, words),
    ...ruleLines(node, words),
  ]);
}

/** The title of the frame around the listeners of an object. */
export function frameLabel(node: ObjectNode, words: ExportWords): string {
  const title = [kindText(node, words), objectName(node), exportNote(node, words)];
  return mermaidLabel([title.filter(part => part !== '').join(' ')]);
}

/** The label of a listener: name, protocol with port, hostname and presence. */
export function listenerLabel(row: ListenerRow, words: ExportWords): string {
  const { protocol, port, hostname, presence } = row;
  const place = [protocol, port === undefined ? '' : String(port)].filter(part => part !== '');
  const note = presence === 'there' ? '' : words[presence];
  return mermaidLabel([listenerName(row), place.join(' '), hostname, note]);
}

export function foldLabel(node: FoldNode, words: ExportWords): string {
  return mermaidLabel([foldText(node, words), words.shared(node), node.namespaces.join(', ')]);
}
