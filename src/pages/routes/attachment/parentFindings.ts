import { type Finding, ruleOf } from '../../../analysis';
import { bySeverity } from '../../../components/findings/bySeverity';

/** Tells whether a finding says why a parent does not accept the route. */
export function aboutAttachment({ code }: Finding): boolean {
  return ruleOf(code)?.stage === 'attachment';
}

/** Tells whether a finding is more than worth knowing. */
export function needsAction({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** Tells whether a finding is only worth knowing. */
export function isInfo({ severity }: Finding): boolean {
  return severity === 'info';
}

/**
 * Tells whether a finding is about a field or what is below it.
 *
 * @param finding - With its path.
 * @param field - Such as `.spec.parentRefs[1]`, which `.spec.parentRefs[10]` is not below.
 */
export function isBelow({ path }: Finding, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

/** A route's findings by the part of the page that shows them, each worst first. */
export interface SortedFindings {
  /** By the parentRef's place in the route. */
  readonly ofParent: ReadonlyMap<number, readonly Finding[]>;
  /** About rules: backends, filters, weights. */
  readonly ofRules: readonly Finding[];
  readonly others: readonly Finding[];
}

/**
 * Sorts a route's findings into the parts of its page.
 *
 * @param findings - All of the route.
 * @param parents - For each parentRef that has a part of the page, its place in the route and the
 *   further fields that speak of it.
 * @returns Every finding, once.
 */
export function sortFindings(
  findings: readonly Finding[],
  parents: ReadonlyMap<number, readonly string[]>
): SortedFindings {
  const sorted = bySeverity(findings);
  const parentOf = (finding: Finding) =>
    [...parents].find(([index, fields]) =>
      [`.spec.parentRefs[${index}]`, ...fields].some(field => isBelow(finding, field))
    )?.[0];
  const isOfRules = (finding: Finding) => isBelow(finding, '.spec.rules');
  return {
    ofParent: new Map(
      [...parents.keys()].map(index => [
        index,
        sorted.filter(finding => parentOf(finding) === index),
      ])
    ),
    ofRules: sorted.filter(isOfRules),
    others: sorted.filter(finding => parentOf(finding) === undefined && !isOfRules(finding)),
  };
}
