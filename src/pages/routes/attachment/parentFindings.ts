import { type Finding, ruleOf } from '../../../analysis';
import { bySeverity } from '../../../components/findings/bySeverity';

export function aboutAttachment({ code }: Finding): boolean {
  return ruleOf(code)?.stage === 'attachment';
}

export function needsAction({ severity }: Finding): boolean {
  return severity !== 'info';
}

export function isInfo({ severity }: Finding): boolean {
  return severity === 'info';
}

/**
 * Tells whether a finding is about a field or a field below it.
 *
 * @param field - Such as `.spec.parentRefs[1]`, which does not include `.spec.parentRefs[10]`.
 */
export function isBelow({ path }: Finding, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

/** A route's findings by the section of the page that shows them, each worst first. */
export interface SortedFindings {
  /** By the index of the parentRef in the route. */
  readonly ofParent: ReadonlyMap<number, readonly Finding[]>;
  /** About rules: backends, filters, weights. */
  readonly ofRules: readonly Finding[];
  readonly others: readonly Finding[];
}

/**
 * Assigns a route's findings to the sections of its page.
 *
 * @param findings - All findings of the route.
 * @param parents - For each parentRef with a section, its index in the route and further fields
 *   about it.
 * @returns Every finding once.
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
