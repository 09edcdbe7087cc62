import type { Namespace } from '../../gatewayApi/types';
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

/** Where a namespace's labels are. */
export interface NamespaceReader {
  object(kind: 'Namespace', namespace: undefined, name: string): Lookup<Namespace>;
}

/**
 * Whether a rule about namespaces (RouteNamespaces, ListenerNamespaces) lets one in.
 * - `all`, `same`, `selected`: it does.
 * - `otherNamespace`, `otherNamespaceDefault`: it lets in its own only, as it says or by default.
 * - `none`: it lets nobody in.
 * - `selectsNothing`: it asks for a selector and has none.
 * - `labelsMissing`: the labels are not what the selector asks for.
 * - `labelsUnread`, `selectorMalformed`, `fromMalformed`: it is not known.
 */
export type NamespaceOutcome =
  | { readonly is: 'all' | 'same' | 'selected' }
  | { readonly is: 'otherNamespace' | 'otherNamespaceDefault' | 'none' | 'selectsNothing' }
  | { readonly is: 'labelsMissing'; readonly unmet: readonly UnmetRequirement[] }
  | { readonly is: 'labelsUnread'; readonly missing: Missing }
  /** The fields stand below the selector. */
  | { readonly is: 'selectorMalformed'; readonly fields: readonly string[] }
  | { readonly is: 'fromMalformed' };

const ALL: NamespaceOutcome = { is: 'all' };
const SAME: NamespaceOutcome = { is: 'same' };
const SELECTED: NamespaceOutcome = { is: 'selected' };
const OTHER: NamespaceOutcome = { is: 'otherNamespace' };
const OTHER_DEFAULT: NamespaceOutcome = { is: 'otherNamespaceDefault' };
const NONE: NamespaceOutcome = { is: 'none' };
const SELECTS_NOTHING: NamespaceOutcome = { is: 'selectsNothing' };
const FROM_MALFORMED: NamespaceOutcome = { is: 'fromMalformed' };

// A namespace that does not exist has no labels but its name.
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
  // Labels are only read where they decide: a namespace's name is known without them.
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
  const { unmet, malformed } = matchNamespace(selector, namespace, labels);
  return status === 'False'
    ? { is: 'labelsMissing', unmet }
    : { is: 'selectorMalformed', fields: malformed };
}

/**
 * Judges whether a rule lets a namespace in.
 *
 * @param rule - The rule.
 * @param own - The namespace of the Gateway or ListenerSet that holds it.
 * @param namespace - The one that wants in.
 * @param reader - Where its labels are.
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
      return own === namespace ? SAME : rule.defaulted ? OTHER_DEFAULT : OTHER;
    case 'Selector':
      return bySelector(rule.selector, namespace, reader);
    default:
      return FROM_MALFORMED;
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
      return 'Unknown';
    default:
      return 'False';
  }
}

/** The labels that a namespace lacks, as `kubectl` writes selectors; none for other outcomes. */
export function unmetLabels(outcome: NamespaceOutcome): readonly string[] {
  return outcome.is === 'labelsMissing' ? outcome.unmet.map(requirementText) : [];
}

/** What an outcome says, whichever rule it is of. */
export interface NamespaceSaying {
  readonly params: Message['params'];
  /** The fields that decided it, below the rule, such as `.from`. */
  readonly fields: readonly string[];
  /** Those of the Namespace. */
  readonly namespaceFields: readonly FieldPath[];
  readonly missing?: Missing;
}

/** Says of an outcome what does not depend on whose rule it is. */
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
