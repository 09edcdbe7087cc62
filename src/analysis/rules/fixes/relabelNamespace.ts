import type { Fix } from '../../model';
import type { Labels } from '../../objects/lookup';
import { sentencesOf } from '../../words/sentences';
import { type Patch, pointer } from './patch';

const { say, sentences } = sentencesOf('fix', {
  namespaceRelabeled:
    'Change the labels of namespace {{namespace}}: {{labels}}. Listeners, policies and quotas that select namespaces by these labels then select other ones.',
});

/** The sentence for the message table. */
export const relabelNamespaceSentences = sentences;

/**
 * Creates the fix that sets and removes labels of a Namespace.
 *
 * @param changes - `value`: the new value; undefined removes the label. `before`: the current value;
 *   undefined if the label is not set.
 * @param labels - All current labels.
 */
export function relabelNamespace(
  namespace: string,
  changes: ReadonlyArray<{
    readonly key: string;
    readonly value: string | undefined;
    readonly before: string | undefined;
  }>,
  labels: Labels
): Fix {
  const at = (key: string) => pointer('metadata', 'labels', key);
  const isBare = Object.keys(labels).length === 0;
  const patch: Patch = isBare
    ? [
        {
          op: 'add',
          path: pointer('metadata', 'labels'),
          value: Object.fromEntries(changes.map(({ key, value }) => [key, value])),
        },
      ]
    : changes.flatMap(
        ({ key, value, before }): Patch => [
          ...(before === undefined ? [] : [{ op: 'test' as const, path: at(key), value: before }]),
          value === undefined
            ? { op: 'remove', path: at(key) }
            : { op: 'add', path: at(key), value },
        ]
      );
  return {
    target: { group: '', kind: 'Namespace', name: namespace },
    patch,
    message: say('namespaceRelabeled', {
      namespace,
      labels: changes.map(({ key, value }) =>
        value === undefined ? `${key}-` : `${key}=${value}`
      ),
    }),
  };
}
