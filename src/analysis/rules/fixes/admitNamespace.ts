import type { Fix, ObjectRef, ParentCheck } from '../../model';
import type { Reader } from '../../objects/reader';
import {
  labelValue,
  matchNamespace,
  NAMESPACE_NAME_LABEL,
  namespaceMatches,
  type UnmetRequirement,
} from '../../objects/selector';
import { sentencesOf } from '../../words/sentences';
import { type Patch, pointer } from './patch';

const { say, sentences } = sentencesOf('fix', {
  namespaceLabels:
    'Label namespace {{namespace}} with {{labels}}. Every listener that selects this label can then accept routes from this namespace.',
  namespaceLabelsReplaced:
    'Label namespace {{namespace}} with {{labels}} instead of {{replaced}}. Listeners, policies and quotas that select namespaces by {{replaced}} then no longer select this one.',
});

/** The sentences for the message table. */
export const admitNamespaceSentences = sentences;

/** A rule about namespaces (RouteNamespaces, ListenerNamespaces) that does not allow one. */
export interface ClosedRule {
  /** The reason for the refusal. */
  readonly outcome: ParentCheck['outcome']['is'];
  readonly selector: unknown;
  /** The namespace of the object that contains the rule. */
  readonly own: string;
  /** The namespace that is not allowed. */
  readonly namespace: string;
}

/** A change that allows the namespace. */
export type Admission =
  /** The new value of the rule; undefined if only the selector changes. */
  | { readonly change: 'rule'; readonly value: Readonly<Record<string, unknown>> }
  /** A change below the rule. `label` also selects other namespaces that have the label. */
  | {
      readonly change: 'selector';
      readonly label: string | undefined;
      readonly patch: (at: readonly (string | number)[]) => Patch;
    }
  /** Labels to set on the Namespace. */
  | { readonly change: 'labels'; readonly labels: readonly UnmetRequirement[] };

function only(...namespaces: readonly string[]): Record<string, unknown> {
  const [first] = namespaces;
  return {
    from: 'Selector',
    selector:
      namespaces.length === 1
        ? { matchLabels: { [NAMESPACE_NAME_LABEL]: first } }
        : {
            matchExpressions: [{ key: NAMESPACE_NAME_LABEL, operator: 'In', values: namespaces }],
          },
  };
}

function widened(
  selector: { matchExpressions?: unknown },
  unmet: UnmetRequirement,
  value: string
): Admission | undefined {
  if (unmet.operator !== 'In' || unmet.values.length === 0) return undefined;
  // No other namespace has the same name label.
  const label = unmet.key === NAMESPACE_NAME_LABEL ? undefined : `${unmet.key}=${value}`;
  const [, place] = /^\.matchExpressions\[(\d+)\]$/.exec(unmet.field) ?? [];
  if (place !== undefined) {
    return {
      change: 'selector',
      label,
      patch: at => [
        {
          op: 'add',
          path: pointer(...at, 'selector', 'matchExpressions', place, 'values', '-'),
          value,
        },
      ],
    };
  }
  const expression = { key: unmet.key, operator: 'In', values: [...unmet.values, value] };
  const hasExpressions = Array.isArray(selector.matchExpressions);
  return {
    change: 'selector',
    label,
    patch: at => [
      { op: 'remove', path: pointer(...at, 'selector', 'matchLabels', unmet.key) },
      {
        op: 'add',
        path: pointer(...at, 'selector', 'matchExpressions', ...(hasExpressions ? ['-'] : [])),
        value: hasExpressions ? expression : [expression],
      },
    ],
  };
}

function bySelector({ selector, namespace }: ClosedRule, reader: Reader): Admission[] {
  const lookup = reader.object('Namespace', undefined, namespace);
  const labels =
    lookup.state === 'found'
      ? lookup.object.metadata.labels ?? {}
      : lookup.state === 'absent'
      ? {}
      : undefined;
  const { unmet } = matchNamespace(selector, namespace, labels);
  const [first] = unmet;
  if (first === undefined) return [];
  const widen = (value: string): Admission[] => {
    const wider =
      unmet.length === 1
        ? widened(selector as { matchExpressions?: unknown }, first, value)
        : undefined;
    return wider === undefined ? [] : [wider];
  };
  // The name label cannot be changed, so the selector must name the namespace.
  if (unmet.some(({ key }) => key === NAMESPACE_NAME_LABEL)) return widen(namespace);
  const keys = new Set(unmet.map(({ key }) => key));
  const settable = unmet.every(
    ({ operator, values }) => operator === 'In' && values[0] !== undefined
  );
  if (!settable || keys.size < unmet.length || labels === undefined) return [];
  const set = Object.fromEntries(unmet.map(({ key, values: [value] }) => [key, value]));
  // Another requirement can exclude the value that this one requires.
  const enough = namespaceMatches(selector, namespace, { ...labels, ...set }) === 'True';
  const label: Admission[] = enough ? [{ change: 'labels', labels: unmet }] : [];
  const present = labelValue(labels, first.key);
  // Another component can depend on the existing value of the label.
  return present === undefined ? label : [...widen(present), ...label];
}

/**
 * Finds the narrowest changes that allow a namespace. Changes that exclude no allowed namespace come
 * first.
 *
 * @returns Alternative changes, where any one is sufficient. Empty if no change is obvious. A label
 *   that has another value on the namespace is replaced only if the rule cannot be widened.
 */
export function admissionsOf(rule: ClosedRule, reader: Reader): Admission[] {
  const { outcome, own, namespace } = rule;
  switch (outcome) {
    case 'otherNamespace':
    case 'otherNamespaceDefault':
      return [{ change: 'rule', value: only(own, namespace) }];
    case 'none':
    case 'noneDefault':
      return [{ change: 'rule', value: own === namespace ? { from: 'Same' } : only(namespace) }];
    case 'selectsNothing':
      return [{ change: 'rule', value: only(namespace) }];
    case 'labelsMissing':
      return bySelector(rule, reader);
    default:
      return [];
  }
}

/**
 * Creates the fix that sets labels on a Namespace.
 *
 * @param labels - The requirements to meet, each with a value.
 * @returns A patch, or a complete Namespace if it does not exist. The fix names replaced values.
 */
export function labelNamespace(
  namespace: string,
  labels: readonly UnmetRequirement[],
  reader: Reader
): Fix {
  const target: ObjectRef = { group: '', kind: 'Namespace', name: namespace };
  const values = Object.fromEntries(labels.map(({ key, values: [value] }) => [key, value ?? '']));
  const lookup = reader.lookup(target);
  const before = (lookup.state === 'found' ? lookup.object.metadata.labels : undefined) ?? {};
  const replaced = labels.flatMap(({ key }) => {
    const value = labelValue(before, key);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  const text = say(replaced.length === 0 ? 'namespaceLabels' : 'namespaceLabelsReplaced', {
    namespace,
    labels: Object.entries(values).map(([key, value]) => `${key}=${value}`),
    replaced,
  });
  if (lookup.state !== 'found') {
    const create = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: values },
    };
    return { target, create, message: text };
  }
  const patch: Patch = lookup.object.metadata.labels
    ? labels.flatMap(({ key }): Patch => {
        const path = pointer('metadata', 'labels', key);
        const old = labelValue(before, key);
        return [
          // The test protects a value that changed in the meantime.
          ...(old === undefined ? [] : [{ op: 'test' as const, path, value: old }]),
          { op: 'add', path, value: values[key] },
        ];
      })
    : [{ op: 'add', path: pointer('metadata', 'labels'), value: values }];
  return { target, patch, message: text };
}
