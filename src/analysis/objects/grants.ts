import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { ReferenceGrant } from '../../gatewayApi/types';
import { holdsVariable, isVariable } from '../../gatewayApi/variable';
import type { ObjectRef } from '../refs';
import { indexed } from './indexed';
import { objectKey } from './keys';
import type { Missing } from './missing';
import type { Reader } from './reader';
import { refOf } from './snapshot';
import type { Status } from './status';

/** The source of a reference, as a ReferenceGrant names it. */
export interface Referrer {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

/** Whether a reference across namespaces is permitted. */
export interface Permission {
  readonly status: Status;
  /** The key of the grant that permits the reference. If there are several, the first by name. */
  readonly grant?: string;
  readonly missing?: Missing;
}

const SAME_NAMESPACE: Permission = { status: 'True' };

/**
 * Tells whether a `from` entry of a ReferenceGrant matches a referrer (ReferenceGrantFrom).
 *
 * @param from - The raw entry.
 * @returns Whether group, kind, and namespace are equal.
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
 * Tells whether a `to` entry of a ReferenceGrant matches a target (ReferenceGrantTo). An entry
 * without a name matches every object of the kind.
 *
 * @param to - The raw entry.
 * @returns Whether group and kind are equal, and also the name if it is set.
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
 * Tells whether a reference is permitted (ReferenceGrant). A reference across namespaces requires a
 * grant in the namespace of the target with a matching `from` and a matching `to`.
 *
 * @param target - The target, including its namespace.
 * @returns `Unknown` if no grant permits the reference and some grants of the namespace may not
 *   have been read.
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
  if (missing !== undefined) return { status: 'Unknown', missing };
  // Once its variables are replaced, a grant may permit the reference.
  const depends =
    isVariable(referrer.namespace) ||
    objects.some(object => holdsVariable((object as ReferenceGrant).spec));
  if (!depends) return { status: 'False' };
  const kind = 'ReferenceGrant';
  return {
    status: 'Unknown',
    missing: { group: GATEWAY_API_GROUP, kind, namespace, cause: 'notGiven' },
  };
}
