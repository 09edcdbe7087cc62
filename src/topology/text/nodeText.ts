import { statusWord } from '../../components/status/looks';
import type { Translate } from '../../components/words/translate';
import type { FoldNode, GraphNode, NodeLevel } from '../../graph';

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

/** The text above the name: the kind, and the namespace if there is one. */
export function nodeKind(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold') {
    return node.role === 'route'
      ? t('Attached · {{namespace}}', { namespace: placeText(node, t) })
      : t('Backends · {{namespace}}', { namespace: placeText(node, t) });
  }
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

/** Says that a referenced object does not exist or was not read; `''` for any other node. */
export function presenceText(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold' || node.presence === 'there') return '';
  return node.presence === 'missing' ? t('Does not exist') : t('Not read');
}

/** The level of a node; `''` if it has none. */
export function levelText(level: NodeLevel, t: Translate): string {
  return level === 'plain' ? '' : statusWord(level, t);
}
