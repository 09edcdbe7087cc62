import type { FoldNode, ListenerRow, ObjectNode, RuleRow } from '../model';
import { shownRows } from '../size';
import { mermaidLabel } from './mermaidText';
import { exportNote, exportRule,foldText, kindText, listenerName } from './nodeText';
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
  // A route that sends all that it gets to the same place says nothing by its one rule.
  if (second === undefined && first?.match === '' && first.answeredBy === '') return [];
  return [...rules.map(row => ruleLine(row, words)), hidden > 0 ? words.more(hidden) : ''];
}

/**
 * Writes the label of an object.
 *
 * @param node - The object; its rows are rules.
 * @param words - In the language of the reader.
 * @returns The label in quotes: kind, name, that it is not there, hostnames and rules, line by line.
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

/** Writes the title of the frame around the listeners of an object. */
export function frameLabel(node: ObjectNode, words: ExportWords): string {
  const title = [kindText(node, words), objectName(node), exportNote(node, words)];
  return mermaidLabel([title.filter(part => part !== '').join(' ')]);
}

/** Writes the label of a listener: name, protocol with port, hostname, that it is not there. */
export function listenerLabel(row: ListenerRow, words: ExportWords): string {
  const { protocol, port, hostname, presence } = row;
  const place = [protocol, port === undefined ? '' : String(port)].filter(part => part !== '');
  const note = presence === 'there' ? '' : words[presence];
  return mermaidLabel([listenerName(row), place.join(' '), hostname, note]);
}

/** Writes the label of a fold. */
export function foldLabel(node: FoldNode, words: ExportWords): string {
  return mermaidLabel([foldText(node, words), node.namespaces.join(', ')]);
}
