import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { ReferenceGrant } from '../../gatewayApi/types';
import type { ObjectRef } from '../refs';
import { indexed } from './indexed';
import { objectKey } from './keys';
import type { Missing } from './missing';
import type { Reader } from './reader';
import { refOf } from './snapshot';
import type { Status } from './status';

/** Who refers, as a ReferenceGrant names it. */
export interface Referrer {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

/** Whether a reference across namespaces is permitted. */
export interface Permission {
  readonly status: Status;
  /** The key of the grant that permits it; of several the first by name. */
  readonly grant?: string;
  readonly missing?: Missing;
}

const SAME_NAMESPACE: Permission = { status: 'True' };

/**
 * Tells whether one `from` entry of a ReferenceGrant names a referrer (ReferenceGrantFrom).
 *
 * @param from - The entry as it stands.
 * @param referrer - Who refers.
 * @returns Whether group, kind and namespace are the same.
 */
export function namesReferrer(from: unknown, referrer: Referrer): boolean {
  const { group, kind, namespace } = (from ?? {}) as Record<string, unknown>;
  return (
    text(group) === referrer.group &&
    text(kind) === referrer.kind &&
    text(namespace) === referrer.namespace
  );
}

/**
 * Tells whether one `to` entry of a ReferenceGrant names a target (ReferenceGrantTo: without a name
 * it is every object of the kind).
 *
 * @param to - The entry as it stands.
 * @param target - What is referred to.
 * @returns Whether group and kind are the same, and the name where it is set.
 */
export function namesTarget(to: unknown, target: ObjectRef): boolean {
  const { group, kind, name } = (to ?? {}) as Record<string, unknown>;
  return (
    text(group) === target.group &&
    text(kind) === target.kind &&
    (text(name) === '' || text(name) === target.name)
  );
}

/**
 * Tells whether a reference is permitted (ReferenceGrant: one across namespaces needs a grant in the
 * target's namespace with a fitting `from` and a fitting `to`).
 *
 * @param reader - Where the grants are.
 * @param referrer - Who refers.
 * @param target - What is referred to, with its namespace.
 * @returns `Unknown` where no grant permits it and grants of that namespace may not have been read.
 */
export function permission(reader: Reader, referrer: Referrer, target: ObjectRef): Permission {
  const namespace = target.namespace ?? '';
  if (namespace === referrer.namespace) return SAME_NAMESPACE;
  const { objects, missing } = reader.inNamespace(GATEWAY_API_GROUP, 'ReferenceGrant', namespace);
  const permitting = objects
    .filter(object => {
      const { spec } = object as ReferenceGrant;
      return (
        indexed(spec?.from).some(([, from]) => namesReferrer(from, referrer)) &&
        indexed(spec?.to).some(([, to]) => namesTarget(to, target))
      );
    })
    .map(object => objectKey(refOf(object)))
    .sort();
  const [grant] = permitting;
  if (grant !== undefined) return { status: 'True', grant };
  return missing === undefined ? { status: 'False' } : { status: 'Unknown', missing };
}
