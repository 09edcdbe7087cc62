import { list, pairs, text } from '../gatewayApi/read';
import type { Status } from './model';

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

/** What a selector says of a set of labels. */
export interface SelectorResult {
  readonly status: Status;
  /** Those that are certainly not met. */
  readonly unmet: readonly UnmetRequirement[];
  /** Expressions with an operator that Kubernetes does not know. */
  readonly malformed: readonly string[];
}

interface Requirement extends UnmetRequirement {
  readonly known: boolean;
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

function requirements(selector: object): Requirement[] {
  const { matchLabels, matchExpressions } = selector as {
    matchLabels?: unknown;
    matchExpressions?: ReadonlyArray<unknown>;
  };
  return [
    ...pairs(matchLabels).map(([key, value]) => ({
      key,
      operator: 'In',
      values: [value],
      field: `.matchLabels.${key}`,
      known: true,
    })),
    // A list of our own: a hostile one would choose what its map makes.
    ...Array.from(Array.isArray(matchExpressions) ? matchExpressions : [], (raw, index) => {
      const { key, operator, values } = (raw ?? {}) as Record<string, unknown>;
      return {
        key: text(key),
        operator: text(operator),
        values: list(values as readonly unknown[]).map(text),
        field: `.matchExpressions[${index}]`,
        known: OPERATORS.includes(text(operator)) && text(key) !== '',
      };
    }),
  ];
}

function meets(requirement: Requirement, value: string | undefined): boolean {
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
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
  labels: Readonly<Record<string, unknown>> | null | undefined
): SelectorResult {
  if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) {
    return { status: 'False', unmet: [], malformed: [] };
  }
  const unmet: UnmetRequirement[] = [];
  const malformed: string[] = [];
  let unknown = false;
  requirements(selector).forEach(({ known, ...requirement }) => {
    if (!known) {
      malformed.push(requirement.field);
    } else if (requirement.key === NAMESPACE_NAME_LABEL) {
      if (!meets({ known, ...requirement }, namespace)) unmet.push(requirement);
    } else if (labels === undefined) {
      unknown = true;
    } else {
      const value = Object.prototype.hasOwnProperty.call(labels ?? {}, requirement.key)
        ? text(labels?.[requirement.key])
        : undefined;
      if (!meets({ known, ...requirement }, value)) unmet.push(requirement);
    }
  });
  if (unmet.length > 0) return { status: 'False', unmet, malformed };
  return { status: unknown || malformed.length > 0 ? 'Unknown' : 'True', unmet, malformed };
}

/**
 * Tells whether a selector matches every namespace (an empty LabelSelector).
 *
 * @param selector - As it stands.
 * @returns Whether it is a selector without any requirement.
 */
export function selectsEverything(selector: unknown): boolean {
  return (
    typeof selector === 'object' &&
    selector !== null &&
    !Array.isArray(selector) &&
    requirements(selector).length === 0
  );
}
