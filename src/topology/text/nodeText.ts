import { healthWords } from '../../components/status/healthWords';
import { statusWord } from '../../components/status/looks';
import type { Translate } from '../../components/words/translate';
import type { FoldNode, GraphNode, NodeLevel, Presence } from '../../graph';

/** The name of a node, without its namespace. */
export function nodeName(node: GraphNode, t: Translate): string {
  if (node.kind === 'object') return node.ref.name || t('No name');
  const count = node.members.length;
  return node.role === 'route'
    ? t('{{count}} routes', { count })
    : t('{{count}} backends', { count });
}

function placeText({ namespaces }: FoldNode, t: Translate): string {
  const [first = '', ...others] = namespaces;
  return others.length === 0 ? first : t('{{count}} namespaces', { count: namespaces.length });
}

/** What the members of a fold share. The health of routes has the same words for every kind. */
export function commonText({ health, presence }: FoldNode, t: Translate): string {
  if (health !== undefined) return healthWords(health, 'HTTPRoute', t);
  return presence === 'there' ? t('Backends') : presenceWord(presence, t);
}

/** The text above the name: the kind, and the namespace if there is one. For a fold, the reason. */
export function nodeKind(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold') return `${commonText(node, t)} · ${placeText(node, t)}`;
  const { kind, namespace } = node.ref;
  const named = node.mesh ? t('{{kind}} (mesh)', { kind }) : kind;
  return namespace === undefined ? named : `${named} · ${namespace}`;
}

/** The number of ready endpoints of a Service; `''` if that is unknown. */
export function readinessText(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold' || node.presence !== 'there' || node.readiness === undefined) return '';
  const { ready, total } = node.readiness;
  return t('{{ready}} of {{total}} ready', { ready, total });
}

function presenceWord(presence: Exclude<Presence, 'there'>, t: Translate): string {
  return presence === 'missing' ? t('Does not exist') : t('Not read');
}

/** Says that a referenced object does not exist or was not read; `''` for any other node. */
export function presenceText(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold' || node.presence === 'there') return '';
  return presenceWord(node.presence, t);
}

/** The name of a node where there is no room for more; for a fold also what its members share. */
export function shortText(node: GraphNode, t: Translate): string {
  const name = nodeName(node, t);
  return node.kind === 'fold' ? `${name} · ${commonText(node, t)}` : name;
}

/** The level of a node; `''` if it has none. */
export function levelText(level: NodeLevel, t: Translate): string {
  return level === 'plain' ? '' : statusWord(level, t);
}
