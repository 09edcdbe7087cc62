import type { Namespace } from '../../gatewayApi/types';
import type { FieldPath, Missing, ObjectRef, Status } from '../model';
import type { MessageValue } from '../words/message';
import { matchNamespace, namespaceMatches, type UnmetRequirement } from './selector';
import type { Lookup } from './snapshot';

/** `allowedRoutes.namespaces` or `allowedListeners.namespaces`, with its defaults. */
export interface NamespaceRule {
  readonly from: string;
  readonly defaulted: boolean;
  readonly selector: unknown;
}

/** Where a namespace's labels are. */
export interface NamespaceReader {
  object(kind: 'Namespace', namespace: undefined, name: string): Lookup<Namespace>;
}

/** Which sentence says it; the two callers have sentences of their own for each. */
export type NamespaceOutcome =
  | 'all'
  | 'same'
  | 'otherNamespace'
  | 'otherNamespaceDefault'
  | 'none'
  | 'selected'
  | 'selectsNothing'
  | 'labelsMissing'
  | 'labelsUnread'
  | 'selectorMalformed'
  | 'fromMalformed';

/** Whether a namespace is let in. */
export interface NamespaceResult {
  readonly status: Status;
  readonly outcome: NamespaceOutcome;
  readonly params: Readonly<Record<string, MessageValue>>;
  /** Fields that decided it, below the rule (`.from`), and those of the Namespace. */
  readonly fields: readonly string[];
  readonly namespaceFields: readonly FieldPath[];
  readonly missing?: Missing;
}

/**
 * Writes a requirement as `kubectl` writes selectors.
 *
 * @param requirement - Of a LabelSelector.
 * @returns Such as `team=shop`, `team in (a, b)`, `!team`.
 */
export function requirementText({ key, operator, values }: UnmetRequirement): string {
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(', ')})`;
    case 'NotIn':
      return values.length === 1 ? `${key}!=${values[0]}` : `${key} notin (${values.join(', ')})`;
    case 'Exists':
      return key;
    default:
      return `!${key}`;
  }
}

// A namespace that is not there has no labels but its name.
function labelsOf(lookup: Lookup<Namespace>): Readonly<Record<string, unknown>> | undefined {
  if (lookup.state === 'found') return lookup.object.metadata.labels ?? {};
  return lookup.state === 'absent' ? {} : undefined;
}

function bySelector(
  selector: unknown,
  namespace: string,
  reader: NamespaceReader
): NamespaceResult {
  const ref: ObjectRef = { group: '', kind: 'Namespace', name: namespace };
  // Labels are only read where they decide: a namespace's name is known without them.
  let result = matchNamespace(selector, namespace, undefined);
  let lookup: Lookup<Namespace> | undefined;
  if (result.status === 'Unknown') {
    lookup = reader.object('Namespace', undefined, namespace);
    result = matchNamespace(selector, namespace, labelsOf(lookup));
  }
  const { status, unmet, malformed } = result;
  const base = { status, fields: ['.from', '.selector'], namespaceFields: [] as FieldPath[] };
  if (status === 'True') return { ...base, outcome: 'selected', params: {} };
  if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) {
    return { ...base, outcome: 'selectsNothing', params: {} };
  }
  if (status === 'False') {
    return {
      ...base,
      outcome: 'labelsMissing',
      params: { labels: unmet.map(requirementText) },
      fields: ['.from', ...unmet.map(({ field }) => `.selector${field}`)],
      namespaceFields: [{ object: ref, field: '.metadata.labels' }],
    };
  }
  if (lookup?.state === 'unread') {
    return { ...base, outcome: 'labelsUnread', params: { object: ref }, missing: lookup.missing };
  }
  return {
    ...base,
    outcome: 'selectorMalformed',
    params: {},
    fields: malformed.map(field => `.selector${field}`),
  };
}

/**
 * The status of `namespaceAllowed` alone, for those who ask about thousands of routes.
 *
 * @param rule - The rule.
 * @param own - The namespace of the Gateway or ListenerSet that holds the rule.
 * @param namespace - The one that wants in.
 * @param lookup - What is known of it; needed for a rule with a selector only.
 * @returns The status.
 */
export function namespaceStatus(
  rule: NamespaceRule,
  own: string,
  namespace: string,
  lookup: Lookup<Namespace> | undefined
): Status {
  switch (rule.from) {
    case 'All':
      return 'True';
    case 'None':
      return 'False';
    case 'Same':
      return own === namespace ? 'True' : 'False';
    case 'Selector':
      return namespaceMatches(rule.selector, namespace, lookup && labelsOf(lookup));
    default:
      return 'Unknown';
  }
}

/**
 * Tells whether a namespace is let in by a rule about namespaces (RouteNamespaces,
 * ListenerNamespaces).
 *
 * @param rule - The rule; a value of `from` that is not in the API is `Unknown`.
 * @param own - The namespace of the Gateway or ListenerSet that holds the rule.
 * @param namespace - The one that wants in.
 * @param reader - Where labels are.
 * @returns The answer and what decided it.
 */
export function namespaceAllowed(
  rule: NamespaceRule,
  own: string,
  namespace: string,
  reader: NamespaceReader
): NamespaceResult {
  const base = { params: {}, fields: ['.from'], namespaceFields: [] };
  switch (rule.from) {
    case 'All':
      return { ...base, status: 'True', outcome: 'all' };
    case 'None':
      return { ...base, status: 'False', outcome: 'none' };
    case 'Same':
      if (own === namespace) return { ...base, status: 'True', outcome: 'same' };
      return {
        ...base,
        status: 'False',
        outcome: rule.defaulted ? 'otherNamespaceDefault' : 'otherNamespace',
      };
    case 'Selector':
      return bySelector(rule.selector, namespace, reader);
    default:
      return { ...base, status: 'Unknown', outcome: 'fromMalformed', params: { from: rule.from } };
  }
}
