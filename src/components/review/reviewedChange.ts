import { type ObjectChange, patchedObject } from '../../analysis';
import {
  type ChangeAccess,
  changeAccess,
  type ObjectManager,
  objectManager,
  readObjectNow,
  type WholeObject,
} from '../../fleet';
import type { KubernetesObject } from '../../gatewayApi/types';

/** Why a change cannot be reviewed. `changed`: the patch does not fit the object any more. */
export type ReviewProblem =
  | { readonly problem: 'absent' | 'changed' }
  | { readonly problem: 'unread'; readonly message: string };

/** A change with what it is made of. */
export interface ReviewedChange {
  readonly change: ObjectChange;
  /** The object as it is now. Undefined for a new object, or if it cannot be read. */
  readonly before: WholeObject | undefined;
  /** The object after the change; undefined if there is a problem. */
  readonly after: KubernetesObject | undefined;
  readonly problem: ReviewProblem | undefined;
  readonly access: ChangeAccess;
  /** The tool that writes the object. */
  readonly manager: ObjectManager | undefined;
}

/** Reads the object of a change as it is now, and whether the user may make the change. */
export async function readChange(cluster: string, change: ObjectChange): Promise<ReviewedChange> {
  const { target, patch = [], create } = change;
  const nothing = { before: undefined, after: undefined, manager: undefined };
  if (create !== undefined) {
    const access = await changeAccess(cluster, change);
    const after = create as unknown as KubernetesObject;
    return { ...nothing, change, after, problem: undefined, access };
  }
  const [access, now] = await Promise.all([
    changeAccess(cluster, change),
    readObjectNow(cluster, target),
  ]);
  if (now.state === 'absent') return { ...nothing, change, access, problem: { problem: 'absent' } };
  if (now.state === 'unread') {
    return { ...nothing, change, access, problem: { problem: 'unread', message: now.message } };
  }
  const before = now.object;
  const manager = objectManager(before);
  const patched = patchedObject(before, patch);
  return 'object' in patched
    ? { change, before, after: patched.object, problem: undefined, access, manager }
    : { change, before, after: undefined, problem: { problem: 'changed' }, access, manager };
}
