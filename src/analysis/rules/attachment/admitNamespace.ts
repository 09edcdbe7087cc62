import { requirementText } from '../../allowedNamespaces';
import { message } from '../../message';
import type { Fix, ObjectRef } from '../../model';
import type { Reader } from '../../reader';
import { matchNamespace, NAMESPACE_NAME_LABEL, type UnmetRequirement } from '../../selector';
import { type Patch, pointer } from './patch';

/** A rule about namespaces (RouteNamespaces, ListenerNamespaces) that keeps one out. */
export interface ClosedRule {
  /** The part of the check's message id that says why, such as `otherNamespace`. */
  readonly outcome: string;
  readonly selector: unknown;
  /** The namespace of the object that holds it. */
  readonly own: string;
  /** The namespace that wants in. */
  readonly namespace: string;
}

/** What would let the namespace in. */
export type Admission =
  /** The rule's new value; undefined where only its selector changes. */
  | { readonly change: 'rule'; readonly value: Readonly<Record<string, unknown>> }
  /** A change below the rule. */
  | { readonly change: 'selector'; readonly patch: (at: readonly (string | number)[]) => Patch }
  /** Labels for the Namespace. */
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
  namespace: string
): Admission | undefined {
  if (unmet.operator !== 'In' || unmet.values.length === 0) return undefined;
  const [, place] = /^\.matchExpressions\[(\d+)\]$/.exec(unmet.field) ?? [];
  if (place !== undefined) {
    return {
      change: 'selector',
      patch: at => [
        {
          op: 'add',
          path: pointer(...at, 'selector', 'matchExpressions', place, 'values', '-'),
          value: namespace,
        },
      ],
    };
  }
  const expression = {
    key: NAMESPACE_NAME_LABEL,
    operator: 'In',
    values: [...unmet.values, namespace],
  };
  const hasExpressions = Array.isArray(selector.matchExpressions);
  return {
    change: 'selector',
    patch: at => [
      { op: 'remove', path: pointer(...at, 'selector', 'matchLabels', NAMESPACE_NAME_LABEL) },
      {
        op: 'add',
        path: pointer(...at, 'selector', 'matchExpressions', ...(hasExpressions ? ['-'] : [])),
        value: hasExpressions ? expression : [expression],
      },
    ],
  };
}

function bySelector({ selector, namespace }: ClosedRule, reader: Reader): Admission | undefined {
  const lookup = reader.object('Namespace', undefined, namespace);
  const labels =
    lookup.state === 'found'
      ? lookup.object.metadata.labels ?? {}
      : lookup.state === 'absent'
      ? {}
      : undefined;
  const { unmet } = matchNamespace(selector, namespace, labels);
  const [first] = unmet;
  if (first === undefined) return undefined;
  if (unmet.some(({ key }) => key === NAMESPACE_NAME_LABEL)) {
    // Nobody can change that label, so it is the selector that must name the namespace.
    return unmet.length === 1
      ? widened(selector as { matchExpressions?: unknown }, first, namespace)
      : undefined;
  }
  const keys = new Set(unmet.map(({ key }) => key));
  const settable = unmet.every(
    ({ operator, values }) => operator === 'In' && values[0] !== undefined
  );
  return settable && keys.size === unmet.length && lookup.state !== 'unread'
    ? { change: 'labels', labels: unmet }
    : undefined;
}

/**
 * Finds the narrowest change that lets a namespace in and keeps out nobody who is in.
 *
 * @param rule - The rule that keeps it out.
 * @param reader - Where the namespace's labels are.
 * @returns The change; undefined where there is no obvious one.
 */
export function admissionOf(rule: ClosedRule, reader: Reader): Admission | undefined {
  const { outcome, own, namespace } = rule;
  switch (outcome) {
    case 'otherNamespace':
    case 'otherNamespaceDefault':
      return { change: 'rule', value: only(own, namespace) };
    case 'none':
    case 'noneDefault':
      return { change: 'rule', value: own === namespace ? { from: 'Same' } : only(namespace) };
    case 'selectsNothing':
      return { change: 'rule', value: only(namespace) };
    case 'labelsMissing':
      return bySelector(rule, reader);
    default:
      return undefined;
  }
}

/**
 * Writes the change of a Namespace's labels.
 *
 * @param namespace - Its name.
 * @param labels - The requirements to meet, each with a value.
 * @param reader - Where the Namespace is.
 * @returns The fix; a whole Namespace where there is none.
 */
export function labelNamespace(
  namespace: string,
  labels: readonly UnmetRequirement[],
  reader: Reader
): Fix {
  const target: ObjectRef = { group: '', kind: 'Namespace', name: namespace };
  const text = message('fix.namespaceLabels', { namespace, labels: labels.map(requirementText) });
  const values = Object.fromEntries(labels.map(({ key, values: [value] }) => [key, value ?? '']));
  const lookup = reader.lookup(target);
  if (lookup.state !== 'found') {
    const create = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: values },
    };
    return { target, create, message: text };
  }
  const patch: Patch = lookup.object.metadata.labels
    ? labels.map(({ key }) => ({
        op: 'add' as const,
        path: pointer('metadata', 'labels', key),
        value: values[key],
      }))
    : [{ op: 'add', path: pointer('metadata', 'labels'), value: values }];
  return { target, patch, message: text };
}
