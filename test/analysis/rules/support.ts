import fastJsonPatch from 'fast-json-patch';
import { type Finding, type FindingCode, formatMessage } from '../../../src/analysis';
import { refOf } from '../../../src/analysis/objects/snapshot';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { findingsOf } from '../objects';

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
  if (fix === undefined) throw new Error('The finding has no fix.');
  if (fix.create !== undefined) {
    return [...objects, fix.create as unknown as KubernetesObject];
  }
  return objects.map(object => {
    const { kind, namespace, name } = refOf(object);
    const meant =
      kind === fix.target.kind && namespace === fix.target.namespace && name === fix.target.name;
    return meant
      ? fastJsonPatch.applyPatch(structuredClone(object), [...(fix.patch ?? [])] as never, true)
          .newDocument
      : object;
  });
}
