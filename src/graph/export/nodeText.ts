import type { FoldNode, GraphNode, ListenerRow, ObjectNode, RuleRow } from '../model';
import type { ExportWords } from './words';

/** The kind of an object, such as `Gateway` or `Service (mesh)`. */
export function kindText({ ref, mesh }: ObjectNode, words: ExportWords): string {
  return mesh ? `${ref.kind} (${words.mesh})` : ref.kind;
}

/** The number of objects in a fold. */
export function foldText({ role, members }: FoldNode, words: ExportWords): string {
  return role === 'route' ? words.routes(members.length) : words.backends(members.length);
}

/** The note beside the name of a node: that it is missing, or its readiness; else `''`. */
export function exportNote(node: GraphNode, words: ExportWords): string {
  if (node.kind === 'fold') return '';
  if (node.presence !== 'there') return words[node.presence];
  return node.readiness === undefined ? '' : words.ready(node.readiness);
}

/** The first match of a rule, and the number of its other matches. */
export function exportRule({ match, moreMatches }: RuleRow, words: ExportWords): string {
  const first = match === '' ? words.everything : match;
  return moreMatches === 0 ? first : `${first} ${words.more(moreMatches)}`;
}

/** The name of a listener; `*` for a missing one that a parentRef selects by port only. */
export function listenerName({ name }: ListenerRow): string {
  return name === '' ? '*' : name;
}
