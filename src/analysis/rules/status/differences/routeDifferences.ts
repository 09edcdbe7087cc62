import { reportedCondition } from '../../../../gatewayApi/conditions';
import type { KubernetesObject, Route } from '../../../../gatewayApi/types';
import { precedenceCheck } from '../../../checks/precedence';
import type { Discovery, EarlierFinding, RuleContext } from '../../../evaluation/rule';
import { conditionOf } from '../../../gateways/listenerConditions';
import type { Conclusion, ParentVerdict, RouteVerdict } from '../../../model';
import { parentObject } from '../../../routes/parentObject';
import { serviceBackends } from '../../backends/serviceBackends';
import { entriesFor, isSameParent, type ReportedParent, reportedParents } from '../reportedParents';
import {
  conditionDifference,
  type Difference,
  differenceParams,
  hasExplanation,
} from './conditionDifference';
import { sayDifference } from './differenceSentences';

const TYPES = ['Accepted', 'ResolvedRefs'] as const;

// These reasons say why a listener refuses the route. A listener without a problem gives them too.
const BY_LISTENER = ['NotAllowedByListeners', 'NoMatchingListenerHostname'];

// A finding about each listener that would accept the route says why none of them does.
function onlyRefusedListeners({ listeners }: ParentVerdict, reason: string): boolean {
  const accepting = listeners.filter(({ attached }) => attached === 'True');
  return (
    accepting.length > 0 &&
    !BY_LISTENER.includes(reason) &&
    accepting.every(({ listener }) => conditionOf(listener, 'Accepted')?.status === 'False')
  );
}

// A finding might explain the condition if the objects that it needs had been read.
function isUndecided(
  type: string,
  reason: string,
  route: KubernetesObject,
  { needy, reader }: RuleContext
): boolean {
  return needy.some(
    ({ type: own, only, needs }) =>
      needs !== undefined &&
      own === type &&
      only?.includes(reason) !== false &&
      serviceBackends(route as Route, reader).some(
        ({ target }) => reader.unread(...needs, target.namespace) !== undefined
      )
  );
}

interface Comparison {
  readonly object: KubernetesObject;
  readonly verdict: RouteVerdict;
  readonly earlier: readonly EarlierFinding[];
  readonly context: RuleContext;
}

function difference(
  type: (typeof TYPES)[number],
  computed: Conclusion,
  parent: ParentVerdict,
  entries: readonly ReportedParent[],
  { object, earlier, context }: Comparison
): { readonly entry: ReportedParent; readonly found: Difference } | undefined {
  const { generation } = object.metadata;
  const reports = entries
    .map(entry => ({ entry, condition: reportedCondition(entry.conditions, type, generation) }))
    .filter(
      ({ condition: { status, stale } }) => !stale && (status === 'True' || status === 'False')
    );
  // If the controller is not known, one report that agrees is sufficient.
  if (reports.some(({ condition }) => condition.status === computed.status)) return undefined;
  const [first] = reports;
  if (first === undefined) return undefined;
  const { reason } = first.condition;
  const found = conditionDifference(
    computed,
    first.condition,
    condition =>
      hasExplanation(
        earlier,
        condition,
        object,
        part =>
          part.of === 'everyParentRef' ||
          (part.of === 'parentRef' && isSameParent(part.parentRef, parent.parentRef))
      ) ||
      isUndecided(type, reason, object, context) ||
      (type === 'Accepted' && onlyRefusedListeners(parent, reason))
  );
  return found === undefined ? undefined : { entry: first.entry, found };
}

function parentDifferences(
  parent: ParentVerdict,
  reported: readonly ReportedParent[],
  comparison: Comparison
): Discovery[] {
  const [own] = parent.checks;
  // Nobody has to answer for a parent that does not exist, and what a mesh accepts is up to it.
  if (parent.mesh || own?.check !== 'parent' || own.reason === 'NoMatchingParent') return [];
  const { context, verdict } = comparison;
  const controller =
    parent.gateway === undefined ? '' : context.gateway(parent.gateway)?.controllerName ?? '';
  const entries = entriesFor(reported, parent.parentRef, controller);
  if (entries.length === 0) return [];
  const compared = { Accepted: parent.accepted, ResolvedRefs: verdict.resolvedRefs };
  return TYPES.flatMap(type => {
    const differing = difference(type, compared[type], parent, entries, comparison);
    if (differing === undefined) return [];
    const { entry, found } = differing;
    const to = parentObject(parent.parentRef);
    const params = differenceParams(found);
    return [
      {
        message: sayDifference(params.quote === '' ? 'route' : 'routeQuoted', {
          ...params,
          controller: entry.controllerName,
          parent: to,
        }),
        path: `${entry.path}.conditions`,
        related: [to],
        // Many controllers accept routes of both kinds.
        severity:
          found.computed.reason === precedenceCheck.LOST ? ('info' as const) : found.severity,
      },
    ];
  });
}

/** Compares the conditions of each parentRef of a route (RouteParentStatus.conditions). */
export function routeDifferences(
  object: KubernetesObject,
  verdict: RouteVerdict,
  context: RuleContext,
  earlier: readonly EarlierFinding[]
): Discovery[] {
  const reported = reportedParents(object);
  if (reported.length === 0) return [];
  const comparison = { object, verdict, earlier, context };
  return verdict.parents.flatMap(parent => parentDifferences(parent, reported, comparison));
}
