import type { Discovery } from '../../evaluation/rule';
import type { Finding, Fix } from '../../model';

/**
 * Puts changes into a discovery, the first choice first.
 *
 * @param fixes - Each of which would fix it alone; undefined stands for none.
 * @returns The fields of the discovery.
 */
export function withFixes(
  ...fixes: ReadonlyArray<Fix | undefined>
): Pick<Discovery, 'fix' | 'otherFixes'> {
  const [fix, ...otherFixes] = fixes.filter(item => item !== undefined);
  return otherFixes.length === 0 ? { fix } : { fix, otherFixes };
}

/**
 * Lists the changes each of which would fix a finding.
 *
 * @param finding - Any.
 * @returns The first choice first; none where no change is obvious.
 */
export function fixesOf({ fix, otherFixes = [] }: Pick<Finding, 'fix' | 'otherFixes'>): Fix[] {
  return fix === undefined ? [] : [fix, ...otherFixes];
}
