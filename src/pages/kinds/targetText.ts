import type { PolicyTarget } from '../../gatewayApi/policyTargets';

/** A target of a policy as short text, such as `Service api › https`. */
export function targetText({ kind, name, sectionName }: PolicyTarget): string {
  return sectionName === undefined ? `${kind} ${name}` : `${kind} ${name} › ${sectionName}`;
}
