import { type Finding, type FindingCode, formatMessage } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { findingsOf } from '../objects';
import { applyFix } from '../text';

/** The message of a finding, in English. */
export function said({ message }: Finding): string {
  return formatMessage(message);
}

/** The messages of the findings of a code. */
export function sentences(code: FindingCode, objects: readonly KubernetesObject[]): string[] {
  return findingsOf(code, objects).map(said);
}

/**
 * The objects after the fix of a finding.
 *
 * @param objects - The objects before; they are not changed.
 * @param finding - A finding with a fix.
 */
export function mended(
  objects: readonly KubernetesObject[],
  { fix }: Finding
): readonly KubernetesObject[] {
  return applyFix(objects, fix);
}
