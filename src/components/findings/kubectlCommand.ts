import type { Fix, ObjectRef } from '../../analysis';
import { findKind, kindInfo } from '../../gatewayApi/kinds';

/**
 * Quotes a word for a POSIX shell.
 *
 * @param word - Any text; names in a cluster need not be what they should be.
 * @returns The word itself where no character of it means anything to a shell.
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
 * @param target - The object to change.
 * @param patch - RFC 6902.
 * @returns A command for a POSIX shell, with one operation a line.
 */
export function patchCommand(target: ObjectRef, patch: NonNullable<Fix['patch']>): string {
  const { namespace, name } = target;
  const operations = `[\n${patch.map(item => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
  const place = namespace === undefined ? '' : ` --namespace ${shellWord(namespace)}`;
  const object = `${shellWord(resource(target))} ${shellWord(name)}`;
  return `kubectl patch ${object}${place} --type json --patch ${shellWord(operations)}`;
}

/**
 * The command that gives a namespace the labels that a selector asks for.
 *
 * @param namespace - Its name.
 * @param labels - As `kubectl label` takes them: `key=value` sets one, `key-` removes it.
 * @param overwrite - Whether a label with another value is to be replaced; without it kubectl refuses.
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
