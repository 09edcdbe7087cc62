import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { BackendReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';
import type { Conclusion, ReferenceVerdict } from '../model';
import { type Permission, permission, type Referrer } from '../objects/grants';
import { indexed } from '../objects/indexed';
import type { Reader } from '../objects/reader';
import type { Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf, type SentenceTable } from '../words/sentences';
import {
  type BackendPlace,
  isKnownBackend,
  type LocatedExtension,
  placeField,
  visitReferences,
} from './backendRefs';

const resolution = sentencesOf('references', {
  resolved: 'All references of the route are resolved.',
});

const ofBackend = sentencesOf('backend', {
  kindNotServed: '{{target}} cannot be a backend: the cluster does not have its kind.',
  coreKind: '{{target}} cannot be a backend: Service is the only core kind that can.',
  otherKind: 'Whether {{target}} can be a backend depends on the implementation.',
  notPermitted:
    'No ReferenceGrant in the namespace of {{target}} permits a reference from a {{kind}} in namespace {{from}}.',
  grantsUnread:
    'It is not known whether a {{kind}} in namespace {{from}} may refer to {{target}}: the ReferenceGrants of that namespace were not read.',
  absent: '{{target}} does not exist.',
  unread: '{{target}} was not read, so it is not known whether it exists.',
});

const ofExtension = sentencesOf('extension', {
  kindNotServed: '{{target}} cannot be a filter: the cluster does not have its kind.',
  otherKind: 'What the filter {{target}} does depends on the implementation.',
});

export const referenceSentences: SentenceTable = {
  ...resolution.sentences,
  ...ofBackend.sentences,
  ...ofExtension.sentences,
};

/** What a route's references come to. */
export interface ResolvedReferences {
  readonly resolvedRefs: Conclusion;
  readonly references: readonly ReferenceVerdict[];
  readonly grants: readonly string[];
}

const RESOLVED: Conclusion = {
  status: 'True',
  reason: 'ResolvedRefs',
  message: resolution.say('resolved'),
};
const NONE: readonly never[] = [];
const FREE: Permission = { status: 'True' };

interface RouteReferrer extends Referrer {
  /** It needs no grants. */
  readonly free: boolean;
}

// A mesh exposes nothing that could not be reached without it (GEP-1294, "Namespace boundaries"). As soon as
// a Gateway is among the parents the route needs grants.
function isOfMeshOnly(route: Route): boolean {
  const raw = (route.spec as { parentRefs?: readonly unknown[] | null } | null | undefined)
    ?.parentRefs;
  const parents = indexed(raw);
  return (
    parents.length > 0 &&
    parents.every(([, parent]) => {
      const { group, kind } = parent as { group?: unknown; kind?: unknown };
      return group === '' && kind === 'Service';
    })
  );
}

function kindStatus(target: ObjectRef, reader: Reader): Status {
  if (isKnownBackend(target)) {
    // A cluster without multicluster services has no ServiceImports to refer to.
    return target.group === '' ? 'True' : reader.serves(target.group, target.kind);
  }
  // Kubernetes' own core kinds are no vendor's: none but Service is a backend.
  if (target.group === '') return 'False';
  // What a vendor's kind means as a backend only the vendor can say.
  return reader.serves(target.group, target.kind) === 'False' ? 'False' : 'Unknown';
}

function backendVerdict(
  target: BackendReference,
  place: BackendPlace,
  referrer: RouteReferrer,
  reader: Reader,
  grants: Set<string>
): ReferenceVerdict | undefined {
  const { group, kind, namespace, name } = target;
  const verdict = (
    status: ReferenceVerdict['status'],
    reason: string,
    id: Parameters<typeof ofBackend.say>[0],
    missing?: ReferenceVerdict['missing']
  ): ReferenceVerdict => {
    const ref: ObjectRef = { group, kind, namespace, name };
    const params = { target: ref, kind: referrer.kind, from: referrer.namespace };
    const text = ofBackend.say(id, params);
    return { status, reason, message: text, field: placeField(place), target: ref, missing };
  };

  const known = kindStatus(target, reader);
  if (known === 'False') {
    const id = group === '' ? 'coreKind' : 'kindNotServed';
    return verdict('False', 'InvalidKind', id);
  }
  const allowed = referrer.free ? FREE : permission(reader, referrer, target);
  if (allowed.grant !== undefined) grants.add(allowed.grant);
  if (allowed.status === 'False') {
    return verdict('False', 'RefNotPermitted', 'notPermitted');
  }
  if (known === 'Unknown') {
    return verdict('Unknown', 'ImplementationSpecific', 'otherKind', allowed.missing);
  }
  const found = reader.lookup(target);
  if (found.state === 'absent') return verdict('False', 'BackendNotFound', 'absent');
  if (allowed.missing !== undefined) {
    return verdict('Unknown', 'NotRead', 'grantsUnread', allowed.missing);
  }
  return found.state === 'unread'
    ? verdict('Unknown', 'NotRead', 'unread', found.missing)
    : undefined;
}

function extensionVerdict(
  { group, kind, name }: Omit<LocatedExtension, 'field'>,
  place: BackendPlace,
  namespace: string,
  reader: Reader
): ReferenceVerdict {
  const target: ObjectRef = { group, kind, namespace, name };
  const served = reader.serves(group, kind);
  const base = { field: placeField(place), target };
  return served === 'False'
    ? {
        ...base,
        status: 'False',
        reason: 'InvalidKind',
        message: ofExtension.say('kindNotServed', { target }),
      }
    : {
        ...base,
        status: 'Unknown',
        reason: 'ImplementationSpecific',
        message: ofExtension.say('otherKind', { target }),
      };
}

/**
 * Judges what a route refers to (RouteConditionResolvedRefs; BackendObjectReference; ReferenceGrant).
 * Port, endpoints and weight have no part in it. A route that only a mesh serves needs no grants.
 *
 * @param route - As it stands.
 * @param ref - Its ref.
 * @param reader - Where everything else is.
 * @returns The condition, with the reason of the first reference that is wrong; and each that is.
 */
export function resolveReferences(
  route: Route,
  ref: ObjectRef,
  reader: Reader
): ResolvedReferences {
  const namespace = ref.namespace ?? '';
  const referrer: RouteReferrer = {
    group: GATEWAY_API_GROUP,
    kind: ref.kind,
    namespace,
    free: isOfMeshOnly(route),
  };
  const grants = new Set<string>();
  const references: ReferenceVerdict[] = [];
  visitReferences(route, {
    backend: (target, place) => {
      const verdict = backendVerdict(target, place, referrer, reader, grants);
      if (verdict !== undefined) references.push(verdict);
    },
    extension: (target, place) => {
      references.push(extensionVerdict(target, place, namespace, reader));
    },
  });
  const permitting = grants.size === 0 ? NONE : [...grants].sort();
  const decisive = references.find(({ status }) => status === 'False') ?? references[0];
  if (decisive === undefined) {
    return { resolvedRefs: RESOLVED, references: NONE, grants: permitting };
  }
  const { status, reason, message: text, missing } = decisive;
  return {
    resolvedRefs: { status, reason, message: text, missing },
    references,
    grants: permitting,
  };
}
