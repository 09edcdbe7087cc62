import type { Discovery } from '../../evaluation/rule';
import type { Finding, Fix, ObjectChange } from '../../model';

/**
 * Creates the fix fields of a discovery.
 *
 * @param fixes - Alternative fixes, the preferred one first. Undefined entries are ignored.
 */
export function withFixes(
  ...fixes: ReadonlyArray<Fix | undefined>
): Pick<Discovery, 'fix' | 'otherFixes'> {
  const [fix, ...otherFixes] = fixes.filter(item => item !== undefined);
  return otherFixes.length === 0 ? { fix } : { fix, otherFixes };
}

/** Lists the alternative fixes of a finding, the preferred one first. Empty if there is none. */
export function fixesOf({ fix, otherFixes = [] }: Pick<Finding, 'fix' | 'otherFixes'>): Fix[] {
  return fix === undefined ? [] : [fix, ...otherFixes];
}

/** Lists the changes of a fix, in the order in which to apply them. */
export function changesOf(fix: Fix): readonly ObjectChange[] {
  return [fix, ...(fix.also ?? [])];
}
