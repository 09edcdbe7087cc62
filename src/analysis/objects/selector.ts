import { list, pairs, text } from '../../gatewayApi/read';
import type { Status } from './status';

/** The label that every namespace has with its own name (Kubernetes well-known labels). */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** A selector requirement that the labels do not meet, in the terms of the selector. */
export interface UnmetRequirement {
  readonly key: string;
  /** `matchLabels` is treated as `In` with one value. */
  readonly operator: string;
  readonly values: readonly string[];
  /** The path below the selector: `.matchLabels.team` or `.matchExpressions[0]`. */
  readonly field: string;
}

/**
 * Formats a requirement in the selector syntax of `kubectl`.
 *
 * @returns For example, `team=shop`, `team in (a, b)`, or `!team`.
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

/** The result of matching a selector against a set of labels. */
export interface SelectorResult {
  readonly status: Status;
  /** The requirements that are certainly not met. */
  readonly unmet: readonly UnmetRequirement[];
  /** Expressions with an operator that Kubernetes does not support. */
  readonly malformed: readonly string[];
}

interface Requirement {
  readonly known: boolean;
  readonly requirement: UnmetRequirement;
}

/** The operators of a selector's expressions. */
export const OPERATORS: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

// Cluster objects are immutable, so the requirements of a selector are parsed once.
const known = new WeakMap<object, readonly Requirement[]>();

function read(selector: object): Requirement[] {
  const { matchLabels, matchExpressions } = selector as {
    matchLabels?: unknown;
    matchExpressions?: ReadonlyArray<unknown>;
  };
  return [
    ...pairs(matchLabels).map(([key, value]) => ({
      known: true,
      requirement: { key, operator: 'In', values: [value], field: `.matchLabels.${key}` },
    })),
    // Copies into a plain array, because a malicious list could override `map`.
    ...Array.from(Array.isArray(matchExpressions) ? matchExpressions : [], (raw, index) => {
      const { key, operator, values } = (raw ?? {}) as Record<string, unknown>;
      return {
        known: OPERATORS.includes(text(operator)) && text(key) !== '',
        requirement: {
          key: text(key),
          operator: text(operator),
          values: list(values as readonly unknown[]).map(text),
          field: `.matchExpressions[${index}]`,
        },
      };
    }),
  ];
}

function requirements(selector: object): readonly Requirement[] {
  let found = known.get(selector);
  if (found === undefined) known.set(selector, (found = read(selector)));
  return found;
}

/** Whether a value is a LabelSelector. A value that is not a map is treated as null. */
export function isSelector(selector: unknown): selector is object {
  return typeof selector === 'object' && selector !== null && !Array.isArray(selector);
}

type RawLabels = Readonly<Record<string, unknown>> | null | undefined;

/**
 * Returns the value of a label.
 *
 * @param labels - Null means no labels. Names of JavaScript properties are treated as ordinary
 *   keys.
 * @returns The value as text. Undefined if the label is not set.
 */
export function labelValue(labels: NonNullable<RawLabels> | null, key: string): string | undefined {
  return labels !== null && Object.prototype.hasOwnProperty.call(labels, key)
    ? text(labels[key])
    : undefined;
}

function meets({ operator, values }: UnmetRequirement, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

function answer({ known, requirement }: Requirement, namespace: string, labels: RawLabels): Status {
  const { key } = requirement;
  if (!known) return 'Unknown';
  if (key === NAMESPACE_NAME_LABEL) return meets(requirement, namespace) ? 'True' : 'False';
  if (labels === undefined) return 'Unknown';
  return meets(requirement, labelValue(labels, key)) ? 'True' : 'False';
}

/**
 * Returns only the status of `matchNamespace`, for callers that match thousands of namespaces.
 *
 * @param selector - The raw selector. A value that is not a map is treated as null.
 * @param labels - The labels of the namespace. Undefined if they could not be read.
 */
export function namespaceMatches(selector: unknown, namespace: string, labels: RawLabels): Status {
  if (!isSelector(selector)) return 'False';
  let status: Status = 'True';
  for (const requirement of requirements(selector)) {
    const one = answer(requirement, namespace, labels);
    if (one === 'False') return 'False';
    if (one === 'Unknown') status = 'Unknown';
  }
  return status;
}

/**
 * Matches a LabelSelector against the labels of any object but a Namespace.
 *
 * @param selector - The raw selector. A value that is not a map is treated as null.
 */
export function labelsMatch(selector: unknown, labels: RawLabels): Status {
  return namespaceMatches(selector, '', labels);
}

/**
 * Matches a LabelSelector against the labels of a namespace (metav1.LabelSelector: all requirements
 * are ANDed, an empty selector matches everything, a null selector matches nothing).
 *
 * @param selector - The raw selector. A value that is not a map is treated as null.
 * @param namespace - The name of the namespace, which is always present as a label.
 * @param labels - The labels of the namespace. Undefined if they could not be read.
 * @returns `Unknown` only if labels that were not read decide, or if an expression is malformed and
 *   no other requirement fails.
 */
export function matchNamespace(
  selector: unknown,
  namespace: string,
  labels: RawLabels
): SelectorResult {
  const status = namespaceMatches(selector, namespace, labels);
  const all = isSelector(selector) ? requirements(selector) : [];
  return {
    status,
    unmet: all
      .filter(one => answer(one, namespace, labels) === 'False')
      .map(({ requirement }) => requirement),
    malformed: all.filter(one => !one.known).map(({ requirement }) => requirement.field),
  };
}

/**
 * Tells whether a selector matches every namespace (an empty LabelSelector).
 *
 * @param selector - The raw selector.
 * @returns Whether it is a selector without requirements.
 */
export function selectsEverything(selector: unknown): boolean {
  return isSelector(selector) && requirements(selector).length === 0;
}
