import { type ReportedCondition, reportedCondition } from '../../../gatewayApi/conditions';
import { GATEWAY_API_GROUP, isRouteKind } from '../../../gatewayApi/kinds';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { type Discovery, rule, type RuleContext } from '../../evaluation/rule';
import type { Conclusion, Listener, ParentVerdict, RouteVerdict } from '../../model';
import { objectKey } from '../../objects/keys';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { kindConflicts } from '../attachment/kindConflicts';
import { specificationOf } from '../specification';
import { type ReportedListener, reportedListeners } from './reportedListeners';
import { entriesFor, type ReportedParent, reportedParents } from './reportedParents';
import { staleConditions } from './staleConditions';

const { say, sentences } = sentencesOf('ReportedDiffers', {
  route:
    '{{controller}} reports {{type}} {{status}} ({{reason}}) for {{parent}}. Computed from the objects: {{expected}} ({{expectedReason}}).',
  attachedRoutes: {
    one: 'The controller reports {{count}} route attached to listener {{listener}}. Computed from the objects: {{expected}}.',
    other:
      'The controller reports {{count}} routes attached to listener {{listener}}. Computed from the objects: {{expected}}.',
  },
  supportedKinds:
    'The controller reports that listener {{listener}} supports {{kinds}}, but its protocol and allowedRoutes exclude them.',
});

interface Report {
  readonly entry: ReportedParent;
  readonly condition: ReportedCondition;
}

// Of an HTTPRoute and a GRPCRoute with one hostname a controller may refuse the younger, which the
// verdict does not follow since most do not.
function losesToOtherKind(parent: ParentVerdict, key: string, context: RuleContext): boolean {
  return parent.listeners.some(
    ({ attached, listener }) =>
      attached === 'True' &&
      kindConflicts(listener, context).some(({ loser }) => objectKey(loser) === key)
  );
}

function difference(
  type: 'Accepted' | 'ResolvedRefs',
  computed: Conclusion,
  entries: readonly ReportedParent[],
  object: KubernetesObject
): Report | undefined {
  if (computed.status === 'Unknown') return undefined;
  const { generation } = object.metadata;
  const reports = entries
    .map(entry => ({ entry, condition: reportedCondition(entry.conditions, type, generation) }))
    .filter(
      ({ condition: { status, stale } }) => !stale && (status === 'True' || status === 'False')
    );
  // If the controller is not known, one report that agrees is sufficient.
  return reports.some(({ condition }) => condition.status === computed.status)
    ? undefined
    : reports[0];
}

function parentDifferences(
  object: KubernetesObject,
  verdict: RouteVerdict,
  parent: ParentVerdict,
  reported: readonly ReportedParent[],
  context: RuleContext
): Discovery[] {
  const [own] = parent.checks;
  // Nobody has to answer for a parent that does not exist, and what a mesh accepts is up to it.
  if (parent.mesh || own?.check !== 'parent' || own.reason === 'NoMatchingParent') return [];
  const controller =
    parent.gateway === undefined ? '' : context.gateway(parent.gateway)?.controllerName ?? '';
  const entries = entriesFor(reported, parent.parentRef, controller);
  if (entries.length === 0) return [];
  const compared = { Accepted: parent.accepted, ResolvedRefs: verdict.resolvedRefs };
  return (['Accepted', 'ResolvedRefs'] as const).flatMap(type => {
    const computed = compared[type];
    const report = difference(type, computed, entries, object);
    if (report === undefined) return [];
    const { entry, condition } = report;
    const refusesLoser =
      type === 'Accepted' &&
      condition.status === 'False' &&
      losesToOtherKind(parent, objectKey(verdict.route), context);
    if (refusesLoser) return [];
    const to = parentObject(parent.parentRef);
    return [
      {
        message: say('route', {
          controller: entry.controllerName,
          parent: to,
          type,
          status: condition.status,
          reason: condition.reason,
          expected: computed.status,
          expectedReason: computed.reason,
        }),
        path: `${entry.path}.conditions`,
        related: [to],
      },
    ];
  });
}

// Some route was not read, or it is not known whether it attaches.
function mayBeOthers(listener: Listener, { reader, undecided }: RuleContext): boolean {
  return (
    undecided(listener).size > 0 ||
    listener.supportedKinds.some(
      kind => reader.unread(GATEWAY_API_GROUP, kind, undefined) !== undefined
    )
  );
}

// Returns the number of attached routes if it is certain and differs from the report.
function otherCount(
  listener: Listener,
  reported: number,
  context: RuleContext
): number | undefined {
  const count = context.attached(listener).size;
  // The routes themselves are looked at only where the number alone does not settle it: a Gateway
  // may have many, and every one that is looked at brings it here again when it changes.
  return count === reported ||
    mayBeOthers(listener, context) ||
    count - kindConflicts(listener, context).length === reported
    ? undefined
    : count;
}

function listenerDifferences(
  listener: Listener,
  reported: ReportedListener,
  context: RuleContext
): Discovery[] {
  const found: Discovery[] = [];
  const { attachedRoutes: count, path } = reported;
  const expected = count === undefined ? undefined : otherCount(listener, count, context);
  if (count !== undefined && expected !== undefined) {
    found.push({
      message: say('attachedRoutes', {
        listener: listener.name,
        count,
        expected,
      }),
      path: `${path}.attachedRoutes`,
    });
  }
  // Custom kinds and protocols are defined by the vendor only.
  const kinds = reported.supportedKinds
    .filter(({ group }) => (group ?? GATEWAY_API_GROUP) === GATEWAY_API_GROUP)
    .map(({ kind }) => kind)
    .filter(kind => isRouteKind(kind) && !listener.supportedKinds.includes(kind));
  if (kinds.length > 0 && !listener.protocol.includes('/')) {
    found.push({
      message: say('supportedKinds', {
        listener: listener.name,
        kinds: [...new Set(kinds)].sort(),
      }),
      path: `${path}.supportedKinds`,
    });
  }
  return found;
}

/** The controller reports something else (RouteParentStatus.conditions, ListenerStatus). */
export const reportedDiffers = rule({
  code: 'ReportedDiffers',
  severity: 'warning',
  explains: [
    { type: 'Accepted', of: 'parentRef' },
    { type: 'ResolvedRefs', of: 'parentRef' },
  ],
  sentences,
  explanation: {
    title: 'The controller reports another status than the objects imply',
    meaning: `The plugin computes from the objects what a controller that follows the specification would report. Here the controller reports something else for the current generation of the object.

One of the two is wrong. The controller may deviate from the specification, or may not support a feature that is used. It may also have missed a change of *another* object, such as the labels of a namespace, a ReferenceGrant or a Service. Or something that is not in the objects decides.

For each parentRef, \`Accepted\` and \`ResolvedRefs\` are compared. For each listener of a Gateway, \`attachedRoutes\` and \`supportedKinds\` are compared. A controller may support fewer kinds than the listener allows, so only additional kinds are a difference.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  # accepts routes from its own namespace only
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, generation: 1 }
spec:
  parentRefs: [{ name: gw, namespace: infra }]
status:
  parents:
    - parentRef: { name: gw, namespace: infra }
      controllerName: example.com/controller
      conditions: [{ type: Accepted, status: "True", reason: Accepted, observedGeneration: 1 }]`,
    fix: 'For the current behavior, trust the controller. Read the message of its condition. If the message does not explain the difference, check the documentation and issues of the controller. A restart of the controller helps if it missed a change.',
    specification: specificationOf('RouteParentStatus', 'conditions'),
  },
  evaluate: {
    route: (object, verdict, context) => {
      const reported = reportedParents(object);
      if (reported.length === 0) return [];
      return verdict.parents.flatMap(parent =>
        parentDifferences(object, verdict, parent, reported, context)
      );
    },
    gateway: (object, verdict, context) => {
      if (verdict.controller.reason === 'GatewayClassNotFound') return [];
      const { status } = object as {
        status?: { conditions?: ReportedListener['conditions'] } | null;
      };
      if (staleConditions(status?.conditions, object) !== undefined) return [];
      return reportedListeners(object).flatMap(reported => {
        const named = verdict.listeners.filter(
          ({ owner, name }) => owner.kind === 'Gateway' && name === reported.name
        );
        const [listener] = named;
        if (listener === undefined || named.length > 1) return [];
        return staleConditions(reported.conditions, object) === undefined
          ? listenerDifferences(listener, reported, context)
          : [];
      });
    },
  },
});
