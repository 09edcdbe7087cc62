import { applyPatch, type Operation } from 'fast-json-patch';
import { changesOf, type Finding, formatMessage, objectKey, refOf } from '../../src/analysis';
import type { Fix } from '../../src/analysis/model';
import type { KubernetesObject } from '../../src/gatewayApi/types';

/** The texts of findings that a person reads. */
export function textsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => formatMessage(message));
}

/** Applies a fix as a person does, with `kubectl patch --type json` or `kubectl apply`. */
export function applyFix(
  objects: readonly KubernetesObject[],
  fix: Fix | undefined
): KubernetesObject[] {
  if (fix === undefined) throw new Error('The finding has no fix.');
  const copy = JSON.parse(JSON.stringify(objects)) as KubernetesObject[];
  return changesOf(fix).reduce((before, change) => {
    if (change.create !== undefined)
      return [...before, change.create as unknown as KubernetesObject];
    const target = before.find(object => objectKey(refOf(object)) === objectKey(change.target));
    if (target === undefined) throw new Error('The fix changes an object that does not exist.');
    applyPatch(target, (change.patch ?? []) as Operation[], true);
    return before;
  }, copy);
}
