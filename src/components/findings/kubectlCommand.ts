import type { Fix, ObjectRef } from '../../analysis';
import { findKind, kindInfo } from '../../gatewayApi/kinds';

/**
 * Quotes a word for a POSIX shell.
 *
 * @param word - Any text; a name in a cluster can be malformed.
 * @returns The word itself if it has no special characters.
 */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_./:@%+-][A-Za-z0-9_./:@%+=,-]*$/.test(word)
    ? word
    : `'${word.replace(/'/g, `'\\''`)}'`;
}

function resource({ group, kind }: ObjectRef): string {
  const known = findKind(group, kind);
  const name = known === undefined ? kind.toLowerCase() : kindInfo(known).plural;
  return group === '' ? name : `${name}.${group}`;
}

/**
 * The command that applies a JSON patch.
 *
 * @param patch - RFC 6902.
 * @returns A command for a POSIX shell, with one operation per line.
 */
export function patchCommand(target: ObjectRef, patch: NonNullable<Fix['patch']>): string {
  const { namespace, name } = target;
  const operations = `[\n${patch.map(item => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
  const place = namespace === undefined ? '' : ` --namespace ${shellWord(namespace)}`;
  const object = `${shellWord(resource(target))} ${shellWord(name)}`;
  return `kubectl patch ${object}${place} --type json --patch ${shellWord(operations)}`;
}

/**
 * The command that sets the labels of a selector on a namespace.
 *
 * @param labels - In the syntax of `kubectl label`: `key=value` sets a label, `key-` removes it.
 * @param overwrite - Whether to replace other values; otherwise kubectl refuses.
 * @returns A command for a POSIX shell.
 */
export function labelCommand(
  namespace: string,
  labels: readonly string[],
  overwrite: boolean
): string {
  const words = ['kubectl', 'label', 'namespace', ...[namespace, ...labels].map(shellWord)];
  return [...words, ...(overwrite ? ['--overwrite'] : [])].join(' ');
}
