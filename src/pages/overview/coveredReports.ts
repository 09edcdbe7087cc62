import { type ExplainedPart, explainedParts, type Finding, ruleOf } from '../../analysis';
import { parentText } from '../../components/basics/parentText';
import type { FleetItem } from '../../fleet';
import type { PageKind } from '../../gatewayApi/kinds';
import type { Trouble } from './objectHealth';

function isAbout(part: ExplainedPart, about: string): boolean {
  switch (part.of) {
    case 'everyParentRef':
    case 'everyAncestor':
      return true;
    case 'parentRef':
      return about === parentText(part.parentRef);
    default:
      return about === (part.of === 'listener' ? part.name : '');
  }
}

/**
 * Tells whether a finding already explains a reported condition.
 *
 * @param findings - All findings of the object in its cluster.
 * @returns True if an error or warning covers the same condition of the same part.
 */
export function isCovered(
  { about, condition }: Trouble,
  { object }: FleetItem<PageKind>,
  findings: readonly Finding[]
): boolean {
  return findings.some(
    ({ severity, code, path }) =>
      severity !== 'info' &&
      ruleOf(code)?.explains.some(explained =>
        explainedParts(explained, path, condition, object).some(part => isAbout(part, about))
      )
  );
}
