import { list, pairs, text } from '../../gatewayApi/read';
import type { Status } from './status';

/** The label that every namespace carries with its own name (well-known labels of Kubernetes). */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** One requirement of a selector that labels don't meet, in the selector's own terms. */
export interface UnmetRequirement {
  readonly key: string;
  /** `matchLabels` counts as `In` with one value. */
  readonly operator: string;
  readonly values: readonly string[];
  /** Below the selector: `.matchLabels.team` or `.matchExpressions[0]`. */
  readonly field: string;
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

/** What a selector says of a set of labels. */
export interface SelectorResult {
  readonly status: Status;
  /** Those that are certainly not met. */
  readonly unmet: readonly UnmetRequirement[];
  /** Expressions with an operator that Kubernetes does not know. */
  readonly malformed: readonly string[];
}

interface Requirement {
  readonly known: boolean;
  readonly requirement: UnmetRequirement;
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

// Objects of a cluster are never changed in place, so what a selector asks for is read once.
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
    // A list of our own: a hostile one would choose what its map makes.
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

/** Whether a value is a LabelSelector at all: what is no map counts as null. */
export function isSelector(selector: unknown): selector is object {
  return typeof selector === 'object' && selector !== null && !Array.isArray(selector);
}

type RawLabels = Readonly<Record<string, unknown>> | null | undefined;

/**
 * Reads a label.
 *
 * @param labels - Of an object; null is none. Names that mean something to JavaScript are names here.
 * @param key - The label's key.
 * @returns Its value, as text; undefined where the object has none of that key.
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
 * The status of `matchNamespace` alone, for those who hold thousands of namespaces against a selector.
 *
 * @param selector - As it stands; what is no map counts as null.
 * @param namespace - The namespace's name.
 * @param labels - Its labels; undefined where they could not be read.
 * @returns The status.
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
 * Holds the labels of a namespace against a LabelSelector (metav1.LabelSelector: all requirements
 * are ANDed, an empty selector matches everything, a null one nothing).
 *
 * @param selector - As it stands; what is no map counts as null.
 * @param namespace - The namespace's name, which it carries as a label in any case.
 * @param labels - Its labels; undefined where they could not be read.
 * @returns `Unknown` only where the labels that were not read decide, or an expression can't be
 *   understood and the others don't already say no.
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
 * @param selector - As it stands.
 * @returns Whether it is a selector without any requirement.
 */
export function selectsEverything(selector: unknown): boolean {
  return isSelector(selector) && requirements(selector).length === 0;
}
