import type { KubernetesObject } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Fix, Missing, ObjectChange, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { changesOf } from '../../rules/fixes/withFixes';
import { type ObjectPatchFailure, patchedObject } from './patchedObject';

/** An object before and after a change. */
export interface ObjectAfter {
  readonly ref: ObjectRef;
  /** Undefined if the change creates the object. */
  readonly before?: KubernetesObject;
  /** Undefined if the change removes the object. */
  readonly after?: KubernetesObject;
}

/**
 * Why a change cannot be made.
 * - `absent`: the object that it changes does not exist.
 * - `exists`: the object that it creates exists.
 * - `unread`: the object that it changes was not read.
 * - `noChange`: it says neither what to change nor what to create.
 * - The others are of the patch.
 */
export interface ChangeProblem {
  readonly problem: ObjectPatchFailure | 'absent' | 'exists' | 'unread' | 'noChange';
  readonly target: ObjectRef;
  /** The JSON Pointer of the operation that cannot be applied, for a patch. */
  readonly path?: string;
  /** What was not read, for `unread`. */
  readonly missing?: Missing;
}

/** The objects that a fix changes or creates, or the first change that cannot be made. */
export type ChangedObjects =
  | { readonly objects: readonly ObjectAfter[] }
  | { readonly problem: ChangeProblem };

function created({ target, create }: ObjectChange, known: ObjectAfter, isThere: boolean) {
  if (isThere) return { problem: { problem: 'exists' as const, target } };
  return { ...known, after: create as unknown as KubernetesObject };
}

function changed(
  change: ObjectChange,
  known: ObjectAfter | undefined,
  evaluation: Pick<Evaluation, 'lookup'>
): ObjectAfter | { readonly problem: ChangeProblem } {
  const { target, create, patch = [] } = change;
  const lookup = evaluation.lookup(target);
  const before = lookup.state === 'found' ? lookup.object : undefined;
  const current = known === undefined ? before : known.after;
  const start = known ?? { ref: target, before };
  if (create !== undefined) return created(change, start, current !== undefined);
  if (patch.length === 0) return { problem: { problem: 'noChange', target } };
  if (current === undefined) {
    return lookup.state === 'unread'
      ? { problem: { problem: 'unread', target, missing: lookup.missing } }
      : { problem: { problem: 'absent', target } };
  }
  const patched = patchedObject(current, patch);
  return 'failure' in patched
    ? { problem: { problem: patched.failure, target, path: patched.path } }
    : { ...start, after: patched.object };
}

/**
 * Computes the objects that a fix changes or creates.
 *
 * @param evaluation - The cluster. It is not changed.
 * @param fix - A fix with all its changes, or changes in the order in which to make them.
 * @returns Each object once, in the order of the changes. Or the first change that cannot be made.
 */
export function changedObjects(
  evaluation: Pick<Evaluation, 'lookup'>,
  fix: Fix | readonly ObjectChange[]
): ChangedObjects {
  const changes = 'target' in fix ? changesOf(fix) : fix;
  const objects = new Map<string, ObjectAfter>();
  for (const change of changes) {
    const key = objectKey(change.target);
    const result = changed(change, objects.get(key), evaluation);
    if ('problem' in result) return { problem: result.problem };
    objects.set(key, result);
  }
  return { objects: [...objects.values()] };
}
