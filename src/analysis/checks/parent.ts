import type { Lookup } from '../objects/lookup';
import type { Missing } from '../objects/missing';
import type { Status } from '../objects/status';
import type { FieldPath, ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';

const { say: sentence, sentences } = sentencesOf('parent', {
  found: '{{parent}} exists.',
  absent: '{{parent}} does not exist.',
  unread: '{{parent}} was not read, so it is not known whether it exists.',
  kindNotServed: '{{parent}} cannot be a parent: the cluster does not have its kind.',
  otherKind:
    'Whether {{parent}} accepts routes depends on its implementation: the Gateway API knows Gateways, ListenerSets and Services as parents.',
});

/**
 * Whether the parent of a parentRef exists.
 * - `kindNotServed`: the cluster does not serve the kind of the parent.
 * - `otherKind`: the specification does not define the kind as a parent.
 */
export type ParentOutcome =
  | { readonly is: 'found' | 'absent' | 'kindNotServed' | 'otherKind' }
  | { readonly is: 'unread'; readonly missing: Missing };

/** The outcome for a parent that is known to exist. */
export const PARENT_FOUND: ParentOutcome = { is: 'found' };
const ABSENT: ParentOutcome = { is: 'absent' };
const KIND_NOT_SERVED: ParentOutcome = { is: 'kindNotServed' };
const OTHER_KIND: ParentOutcome = { is: 'otherKind' };

/** ParentReference, for a kind that the specification defines as a parent. */
function judge(lookup: Lookup): ParentOutcome {
  if (lookup.state === 'found') return PARENT_FOUND;
  // No controller is required to report a status for a parent that does not exist.
  return lookup.state === 'absent' ? ABSENT : { is: 'unread', missing: lookup.missing };
}

/**
 * ParentReference, for any other kind.
 *
 * @param served - Whether the cluster serves the kind.
 */
function judgeOther(served: Status): ParentOutcome {
  return served === 'False' ? KIND_NOT_SERVED : OTHER_KIND;
}

function status({ is }: ParentOutcome): Status {
  if (is === 'found') return 'True';
  return is === 'absent' || is === 'kindNotServed' ? 'False' : 'Unknown';
}

const REASONS = {
  found: 'Found',
  absent: 'NoMatchingParent',
  unread: 'NotRead',
  kindNotServed: 'NoMatchingParent',
  otherKind: 'ImplementationSpecific',
} as const;

const BY_NAME: readonly FieldPath[] = [
  { object: 'parentRef', field: '.name' },
  { object: 'parentRef', field: '.namespace' },
];
const BY_KIND: readonly FieldPath[] = [
  { object: 'parentRef', field: '.group' },
  { object: 'parentRef', field: '.kind' },
];

/**
 * @param through - The fields that refer to the parent, if an object other than the route refers to
 *   it.
 */
function say(outcome: ParentOutcome, parent: ObjectRef, through?: readonly FieldPath[]): Saying {
  const { is } = outcome;
  const saying: Saying = {
    reason: REASONS[is],
    message: sentence(is, { parent }),
    paths: through ?? (is === 'kindNotServed' || is === 'otherKind' ? BY_KIND : BY_NAME),
  };
  return outcome.is === 'unread' ? { ...saying, missing: outcome.missing } : saying;
}

export const parentCheck = { judge, judgeOther, status, say, sentences };
