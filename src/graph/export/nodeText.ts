import type { FoldNode, GraphNode, ListenerRow, ObjectNode, RuleRow } from '../model';
import type { ExportWords } from './words';

/**
 * The kind of an object.
 *
 * @param node - The object.
 * @param words - In the language of the reader.
 * @returns Such as `Gateway`, or `Service (mesh)`.
 */
export function kindText({ ref, mesh }: ObjectNode, words: ExportWords): string {
  return mesh ? `${ref.kind} (${words.mesh})` : ref.kind;
}

/** How many a fold stands for. */
export function foldText({ role, members }: FoldNode, words: ExportWords): string {
  return role === 'route' ? words.routes(members.length) : words.backends(members.length);
}

/**
 * What is to be said about a node beside its name.
 *
 * @param node - The node.
 * @param words - In the language of the reader.
 * @returns That it is not there, or how much of it is ready; `''` for nothing.
 */
export function exportNote(node: GraphNode, words: ExportWords): string {
  if (node.kind === 'fold') return '';
  if (node.presence !== 'there') return words[node.presence];
  return node.readiness === undefined ? '' : words.ready(node.readiness);
}

/** What a rule is for: its first match, and how many more there are. */
export function exportRule({ match, moreMatches }: RuleRow, words: ExportWords): string {
  const first = match === '' ? words.everything : match;
  return moreMatches === 0 ? first : `${first} ${words.more(moreMatches)}`;
}

/**
 * How a listener is called.
 *
 * @param row - The listener.
 * @returns Its name; for one that is missing and asked for by its port alone, `*`.
 */
export function listenerName({ name }: ListenerRow): string {
  return name === '' ? '*' : name;
}
