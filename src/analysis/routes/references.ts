import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { BackendReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';
import type { BrokenRules, Conclusion, ReferenceVerdict } from '../model';
import { type Permission, permission, type Referrer } from '../objects/grants';
import type { Reader } from '../objects/reader';
import type { Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf, type SentenceTable } from '../words/sentences';
import {
  type BackendPlace,
  isIdleAt,
  isKnownBackend,
  type LocatedExtension,
  placeField,
  visitReferences,
} from './backendRefs';
import { brokenRules } from './brokenRules';
import { lacksPort, PORT_NOT_FOUND } from './servicePorts';

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
  otherPort: '{{target}} has no port {{port}}.',
  noPort: 'The reference to {{target}} has no port, but a Service needs one.',
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

/** The result of resolving the references of a route. */
export interface ResolvedReferences {
  readonly resolvedRefs: Conclusion;
  readonly references: readonly ReferenceVerdict[];
  readonly brokenRules: BrokenRules;
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
  /** Whether references across namespaces need no ReferenceGrant. */
  readonly free: boolean;
}

// A mesh does not expose a Service that is unreachable without the mesh (GEP-1294, "Namespace
// boundaries"). If one of the parents is a Gateway, the route needs ReferenceGrants.
function isOfMeshOnly(route: Route): boolean {
  const raw = (route.spec as { parentRefs?: readonly unknown[] | null } | null | undefined)
    ?.parentRefs;
  if (!Array.isArray(raw)) return false;
  let isAny = false;
  for (const parent of raw as readonly unknown[]) {
    if (typeof parent !== 'object' || parent === null) continue;
    const { group, kind } = parent as { group?: unknown; kind?: unknown };
    if (group !== '' || kind !== 'Service') return false;
    isAny = true;
  }
  return isAny;
}

function kindStatus(target: ObjectRef, reader: Reader): Status {
  if (isKnownBackend(target)) {
    // A cluster without the multicluster Services API has no ServiceImports.
    return target.group === '' ? 'True' : reader.serves(target.group, target.kind);
  }
  // Kinds in the core group are not vendor-specific. Service is the only core kind that is a
  // backend.
  if (target.group === '') return 'False';
  // The vendor defines whether a vendor-specific kind is a backend.
  return reader.serves(target.group, target.kind) === 'False' ? 'False' : 'Unknown';
}

function unusable(
  { group, kind, namespace, name, port, weight }: BackendReference,
  place: BackendPlace,
  referrer: RouteReferrer,
  status: ReferenceVerdict['status'],
  reason: string,
  id: Parameters<typeof ofBackend.say>[0],
  missing?: ReferenceVerdict['missing']
): ReferenceVerdict {
  const target: ObjectRef = { group, kind, namespace, name };
  const params = { target, kind: referrer.kind, from: referrer.namespace, port: port ?? '' };
  const idle = isIdleAt({ weight }, place) ? { isIdle: true as const } : {};
  const message = ofBackend.say(id, params);
  return { status, reason, message, field: placeField(place), target, missing, ...idle };
}

function backendVerdict(
  target: BackendReference,
  place: BackendPlace,
  referrer: RouteReferrer,
  reader: Reader,
  grants: Set<string>
): ReferenceVerdict | undefined {
  const known = kindStatus(target, reader);
  if (known === 'False') {
    const id = target.group === '' ? 'coreKind' : 'kindNotServed';
    return unusable(target, place, referrer, 'False', 'InvalidKind', id);
  }
  const allowed = referrer.free ? FREE : permission(reader, referrer, target);
  if (allowed.grant !== undefined) grants.add(allowed.grant);
  if (allowed.status === 'False') {
    return unusable(target, place, referrer, 'False', 'RefNotPermitted', 'notPermitted');
  }
  const found = reader.lookup(target);
  if (found.state === 'absent') {
    return unusable(target, place, referrer, 'False', 'BackendNotFound', 'absent');
  }
  const { missing } = allowed;
  if (known === 'Unknown') {
    const reason = 'ImplementationSpecific';
    return unusable(target, place, referrer, 'Unknown', reason, 'otherKind', missing);
  }
  if (missing !== undefined) {
    return unusable(target, place, referrer, 'Unknown', 'NotRead', 'grantsUnread', missing);
  }
  if (found.state === 'unread') {
    return unusable(target, place, referrer, 'Unknown', 'NotRead', 'unread', found.missing);
  }
  if (!lacksPort(target, found.object)) return undefined;
  const id = target.port === undefined ? 'noPort' : 'otherPort';
  return unusable(target, place, referrer, 'False', PORT_NOT_FOUND, id);
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

function conclusionOf(references: readonly ReferenceVerdict[]): Conclusion {
  const open = references.filter(({ reason }) => reason !== PORT_NOT_FOUND);
  const decisive = open.find(({ status }) => status === 'False') ?? open[0];
  if (decisive === undefined) return RESOLVED;
  const { status, reason, message: text, missing } = decisive;
  return { status, reason, message: text, missing };
}

/**
 * Resolves the references of a route (RouteConditionResolvedRefs; BackendObjectReference;
 * ReferenceGrant). A port that a Service does not have makes a reference invalid, but not the condition.
 * Endpoints and weights are not considered. A route that only a mesh serves needs no ReferenceGrants.
 *
 * @param route - The raw route.
 * @param ref - The ref of the route.
 * @param reader - Reads all other objects.
 * @returns The condition, with the reason of the first invalid reference, and all invalid
 *   references.
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
  const resolvedRefs = conclusionOf(references);
  if (references.length === 0) {
    return { resolvedRefs, references: NONE, brokenRules: 'none', grants: permitting };
  }
  return {
    resolvedRefs,
    references,
    brokenRules: brokenRules(route, references),
    grants: permitting,
  };
}
