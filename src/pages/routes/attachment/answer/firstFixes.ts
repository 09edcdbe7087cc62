import { type Finding, type Fix, fixesOf } from '../../../../analysis';
import { bySeverity } from '../../../../components/findings/bySeverity';
import { aboutAttachment, needsAction } from '../parentFindings';

/**
 * Selects the fixes of the worst finding that stops traffic, to show beside the answer.
 *
 * @param findings - About the route.
 * @param above - About parents that cannot serve the route, by the index of the parentRef.
 * @returns Alternatives, preferred fix first. Each one fixes the finding alone. Empty if no fix is
 *   known.
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
