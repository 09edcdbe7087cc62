import { type Finding, type Fix, fixesOf } from '../../../../analysis';
import { bySeverity } from '../../../../components/findings/bySeverity';
import { aboutAttachment, needsAction } from '../parentFindings';

/**
 * Finds the changes to name beside the answer: those of the worst that keeps traffic away.
 *
 * @param findings - About the route.
 * @param above - About the parents that should serve it and can't, by the parentRef's place.
 * @returns Each is enough for that finding, the first choice first; none where none is obvious.
 */
export function firstFixes(
  findings: readonly Finding[],
  above: ReadonlyMap<number, readonly Finding[]>
): readonly Fix[] {
  const trouble = bySeverity(findings.filter(needsAction));
  const candidates = [
    ...trouble.filter(finding => finding.severity === 'error' && aboutAttachment(finding)),
    ...[...above.values()].flat(),
    ...trouble,
  ];
  const [worst] = candidates;
  return worst === undefined ? [] : fixesOf(worst);
}
