import type { ParentReference } from '../../gatewayApi/references';
import type { Check, FieldPath, Missing, ObjectRef } from '../model';
import { message } from '../words/message';

const PATHS: readonly FieldPath[] = [
  { object: 'parentRef', field: '.name' },
  { object: 'parentRef', field: '.namespace' },
];

/** The object that a parentRef means. */
export function parentObject({ group, kind, namespace, name }: ParentReference): ObjectRef {
  return { group, kind, namespace, name };
}

/** The check `parent` where the parent is there (ParentReference). */
export function parentFound(parent: ObjectRef): Check {
  return {
    check: 'parent',
    status: 'True',
    reason: 'Found',
    message: message('parent.found', { parent }),
    paths: PATHS,
  };
}

/** The check `parent` where there is none: nobody has to write a status then. */
export function parentAbsent(parent: ObjectRef): Check {
  return {
    check: 'parent',
    status: 'False',
    reason: 'NoMatchingParent',
    message: message('parent.absent', { parent }),
    paths: PATHS,
  };
}

/** The check `parent` where it could not be read. */
export function parentUnread(parent: ObjectRef, missing: Missing): Check {
  return {
    check: 'parent',
    status: 'Unknown',
    reason: 'NotRead',
    message: message('parent.unread', { parent }),
    paths: PATHS,
    missing,
  };
}

/** The check `parent` for a kind of which the specification says nothing. */
export function parentOfOtherKind(parent: ObjectRef, served: Check['status']): Check {
  const gone = served === 'False';
  return {
    check: 'parent',
    status: gone ? 'False' : 'Unknown',
    reason: gone ? 'NoMatchingParent' : 'ImplementationSpecific',
    message: message(gone ? 'parent.kindNotServed' : 'parent.otherKind', { parent }),
    paths: [
      { object: 'parentRef', field: '.group' },
      { object: 'parentRef', field: '.kind' },
    ],
  };
}
