import type { Translate } from '../../components/words/translate';
import type {
  FoldNode,
  GraphNode,
  GraphRow,
  ListenerRow,
  NodeLevel,
  ObjectNode,
} from '../../graph';

/**
 * The name of a node, without its namespace.
 *
 * @param node - The node.
 * @param t - The page's translation function.
 */
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

/**
 * What stands above the name: the kind, and the namespace where there is one.
 *
 * @param node - The node.
 * @param t - The page's translation function.
 */
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

function readinessText({ readiness }: ObjectNode, t: Translate): string {
  if (readiness === undefined) return '';
  const { ready, total } = readiness;
  return t('{{ready}} of {{total}} ready', { ready, total });
}

/**
 * What is to be said about a node at a glance.
 *
 * @param node - The node.
 * @param t - The page's translation function.
 * @returns That it is not there, or how many of its endpoints are ready; `''` for nothing.
 */
export function nodeNote(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold') return '';
  return node.presence === 'there' ? readinessText(node, t) : presenceText(node, t);
}

/**
 * That something refers to a node that is not there.
 *
 * @param node - The node.
 * @param t - The page's translation function.
 * @returns `''` for what is there.
 */
export function presenceText(node: GraphNode, t: Translate): string {
  if (node.kind === 'fold' || node.presence === 'there') return '';
  return node.presence === 'missing' ? t('Does not exist') : t('Not read');
}

/**
 * How a node stands, in a word.
 *
 * @param level - Its level.
 * @param t - The page's translation function.
 * @returns `''` where there is nothing to say.
 */
export function levelText(level: NodeLevel, t: Translate): string {
  switch (level) {
    case 'problem':
      return t('Something is wrong');
    case 'unknown':
      return t('Unknown');
    case 'good':
      return t('Fine');
    case 'plain':
      return '';
  }
}

/**
 * A listener's port with its protocol.
 *
 * @param row - The listener.
 * @returns Such as `HTTPS:443`; what it lacks is left out.
 */
export function listenerPort({ protocol, port }: ListenerRow): string {
  return [protocol, port === undefined ? '' : String(port)].filter(part => part !== '').join(':');
}

/**
 * A row in words.
 *
 * @param row - A listener or rule.
 * @param t - The page's translation function.
 */
export function rowText(row: GraphRow, t: Translate): string {
  if (row.kind === 'listener') {
    const name = row.name === '' ? t('any listener') : row.name;
    if (row.presence === 'missing') {
      return t('{{name}}: no such listener', {
        name: [name, row.port === undefined ? '' : String(row.port)].filter(Boolean).join(':'),
      });
    }
    return [name, listenerPort(row), row.hostname].filter(part => part !== '').join(' ');
  }
  const match = row.match === '' ? t('Every request') : row.match;
  const more = row.moreMatches === 0 ? '' : t('or {{count}} more', { count: row.moreMatches });
  return [match, more, row.answeredBy].filter(part => part !== '').join(' ');
}

/**
 * One end of an edge in words.
 *
 * @param node - Its node; undefined where it is not in the picture.
 * @param row - Id of its row; undefined for the node as a whole.
 * @param t - The page's translation function.
 * @returns The node with its kind, and the row where there is one.
 */
export function endText(
  node: GraphNode | undefined,
  row: string | undefined,
  t: Translate
): string {
  if (node === undefined) return '';
  const name = `${nodeKind(node, t)} ${nodeName(node, t)}`;
  const found = (node.rows as readonly GraphRow[]).find(({ id }) => id === row);
  return found === undefined ? name : `${name}: ${rowText(found, t)}`;
}
