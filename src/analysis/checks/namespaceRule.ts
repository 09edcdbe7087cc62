import type { Namespace } from '../../gatewayApi/types';
import { holdsVariable, isVariable } from '../../gatewayApi/variable';
import type { Lookup } from '../objects/lookup';
import type { Missing } from '../objects/missing';
import {
  isSelector,
  matchNamespace,
  namespaceMatches,
  requirementText,
  type UnmetRequirement,
} from '../objects/selector';
import type { Status } from '../objects/status';
import type { FieldPath } from '../refs';
import type { Message } from '../words/message';
import type { NamespaceRule } from './facts';

/** Reads the labels of namespaces. */
export interface NamespaceReader {
  object(kind: 'Namespace', namespace: undefined, name: string): Lookup<Namespace>;
}

/**
 * Whether a namespace rule (RouteNamespaces, ListenerNamespaces) allows a namespace.
 * - `all`, `same`, `selected`: the rule allows the namespace.
 * - `otherNamespace`, `otherNamespaceDefault`: the rule allows only its own namespace, either
 *   explicitly or by default.
 * - `none`: the rule allows no namespace.
 * - `selectsNothing`: the rule requires a selector and has none.
 * - `labelsMissing`: the labels of the namespace do not match the selector.
 * - `labelsUnread`, `selectorMalformed`, `fromMalformed`, `variable`: the result is not known.
 */
export type NamespaceOutcome =
  | { readonly is: 'all' | 'same' | 'selected' }
  | { readonly is: 'otherNamespace' | 'otherNamespaceDefault' | 'none' | 'selectsNothing' }
  | { readonly is: 'labelsMissing'; readonly unmet: readonly UnmetRequirement[] }
  | { readonly is: 'labelsUnread'; readonly missing: Missing }
  /** The paths of the malformed fields, relative to the selector. */
  | { readonly is: 'selectorMalformed'; readonly fields: readonly string[] }
  | { readonly is: 'fromMalformed' | 'variable' };

const ALL: NamespaceOutcome = { is: 'all' };
const SAME: NamespaceOutcome = { is: 'same' };
const SELECTED: NamespaceOutcome = { is: 'selected' };
const OTHER: NamespaceOutcome = { is: 'otherNamespace' };
const OTHER_DEFAULT: NamespaceOutcome = { is: 'otherNamespaceDefault' };
const NONE: NamespaceOutcome = { is: 'none' };
const SELECTS_NOTHING: NamespaceOutcome = { is: 'selectsNothing' };
const FROM_MALFORMED: NamespaceOutcome = { is: 'fromMalformed' };
const VARIABLE: NamespaceOutcome = { is: 'variable' };

// A namespace that does not exist has no label except its name.
function labelsOf(lookup: Lookup<Namespace>): Readonly<Record<string, unknown>> | undefined {
  if (lookup.state === 'found') return lookup.object.metadata.labels ?? {};
  return lookup.state === 'absent' ? {} : undefined;
}

function bySelector(
  selector: unknown,
  namespace: string,
  reader: NamespaceReader
): NamespaceOutcome {
  if (!isSelector(selector)) return SELECTS_NOTHING;
  // The labels are read only if they decide the result. The name of a namespace is known without
  // them.
  let labels: Readonly<Record<string, unknown>> | undefined;
  let status = namespaceMatches(selector, namespace, undefined);
  let missing: Missing | undefined;
  if (status === 'Unknown') {
    const lookup = reader.object('Namespace', undefined, namespace);
    labels = labelsOf(lookup);
    if (lookup.state === 'unread') missing = lookup.missing;
    else status = namespaceMatches(selector, namespace, labels);
  }
  if (status === 'True') return SELECTED;
  if (missing !== undefined) return { is: 'labelsUnread', missing };
  if (isVariable(namespace) || holdsVariable(selector) || holdsVariable(labels)) return VARIABLE;
  const { unmet, malformed } = matchNamespace(selector, namespace, labels);
  return status === 'False'
    ? { is: 'labelsMissing', unmet }
    : { is: 'selectorMalformed', fields: malformed };
}

/**
 * Computes whether a rule allows a namespace.
 *
 * @param rule - The rule.
 * @param own - The namespace of the Gateway or ListenerSet that defines the rule.
 * @param namespace - The namespace of the object that attaches.
 * @param reader - Reads the labels of the namespace.
 */
function judge(
  rule: NamespaceRule,
  own: string,
  namespace: string,
  reader: NamespaceReader
): NamespaceOutcome {
  switch (rule.from) {
    case 'All':
      return ALL;
    case 'None':
      return NONE;
    case 'Same':
      if (own === namespace) return SAME;
      if (isVariable(own) || isVariable(namespace)) return VARIABLE;
      return rule.defaulted ? OTHER_DEFAULT : OTHER;
    case 'Selector':
      return bySelector(rule.selector, namespace, reader);
    default:
      return isVariable(rule.from) ? VARIABLE : FROM_MALFORMED;
  }
}

function status({ is }: NamespaceOutcome): Status {
  switch (is) {
    case 'all':
    case 'same':
    case 'selected':
      return 'True';
    case 'labelsUnread':
    case 'selectorMalformed':
    case 'fromMalformed':
    case 'variable':
      return 'Unknown';
    default:
      return 'False';
  }
}

/**
 * The labels that a namespace lacks, in the selector syntax of `kubectl`. Empty for other outcomes.
 */
export function unmetLabels(outcome: NamespaceOutcome): readonly string[] {
  return outcome.is === 'labelsMissing' ? outcome.unmet.map(requirementText) : [];
}

/** The description of an outcome that is common to all namespace rules. */
export interface NamespaceSaying {
  readonly params: Message['params'];
  /** The fields that decide the outcome, relative to the rule, such as `.from`. */
  readonly fields: readonly string[];
  /** The fields of the Namespace that decide the outcome. */
  readonly namespaceFields: readonly FieldPath[];
  readonly missing?: Missing;
}

/** Describes the part of an outcome that does not depend on the owner of the rule. */
function say(
  outcome: NamespaceOutcome,
  { from }: NamespaceRule,
  namespace: string
): NamespaceSaying {
  const object = { group: '', kind: 'Namespace', name: namespace };
  const base = { params: {}, fields: ['.from'], namespaceFields: [] };
  const fields = ['.from', '.selector'];
  switch (outcome.is) {
    case 'selected':
    case 'selectsNothing':
    case 'variable':
      return { ...base, fields };
    case 'labelsMissing':
      return {
        params: { labels: unmetLabels(outcome) },
        fields: ['.from', ...outcome.unmet.map(({ field }) => `.selector${field}`)],
        namespaceFields: [{ object, field: '.metadata.labels' }],
      };
    case 'labelsUnread':
      return { ...base, params: { object }, fields, missing: outcome.missing };
    case 'selectorMalformed':
      return { ...base, fields: outcome.fields.map(field => `.selector${field}`) };
    case 'fromMalformed':
      return { ...base, params: { from } };
    default:
      return base;
  }
}

export const namespaceRule = { judge, status, say };
