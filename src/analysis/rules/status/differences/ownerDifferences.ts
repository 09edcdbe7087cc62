import {
  conditionHealth,
  ownCondition,
  reportedCondition,
} from '../../../../gatewayApi/conditions';
import type { KubernetesObject } from '../../../../gatewayApi/types';
import type { Discovery, EarlierFinding, RuleContext } from '../../../evaluation/rule';
import { conditionOf } from '../../../gateways/listenerConditions';
import type { ComputedCondition, GatewayVerdict, Listener } from '../../../model';
import { type ReportedListener, reportedListeners } from '../reportedListeners';
import { staleConditions } from '../staleConditions';
import {
  conditionDifference,
  type Difference,
  differenceParams,
  hasExplanation,
} from './conditionDifference';
import { sayDifference } from './differenceSentences';
import { listenerFactDifferences } from './listenerFacts';

/** What was computed for a Gateway or a ListenerSet. */
export interface ComputedOwner {
  readonly gateway: GatewayVerdict;
  readonly conditions: readonly ComputedCondition[];
  readonly listeners: readonly Listener[];
}

interface Comparison {
  readonly object: KubernetesObject;
  readonly earlier: readonly EarlierFinding[];
  readonly context: RuleContext;
}

// A conflict decides Accepted too. One difference is enough for both.
function withoutRepeats(found: readonly Difference[], conflicted: ComputedCondition | undefined) {
  const conflict = found.some(({ reported }) => reported.type === 'Conflicted');
  return found.filter(
    ({ reported, computed }) =>
      !conflict || reported.type !== 'Accepted' || computed.reason !== conflicted?.reason
  );
}

function listenerConditionDifferences(
  { name, conditions }: Listener,
  reported: ReportedListener,
  { object, earlier }: Comparison
): Discovery[] {
  const { generation } = object.metadata;
  const found = conditions.flatMap(
    computed =>
      conditionDifference(
        computed,
        reportedCondition(reported.conditions, computed.type, generation),
        condition =>
          hasExplanation(
            earlier,
            condition,
            object,
            part => part.of === 'listener' && part.name === name
          )
      ) ?? []
  );
  const conflicted = conditions.find(({ type }) => type === 'Conflicted');
  return withoutRepeats(found, conflicted).map(differing => {
    const params = { ...differenceParams(differing), listener: name };
    const quoting = params.quote === '' ? 'listener' : 'listenerQuoted';
    const isSilent =
      differing.reported.type === 'Conflicted' && differing.reported.status !== 'True';
    return {
      message: sayDifference(isSilent ? 'noConflict' : quoting, params),
      path: `${reported.path}.conditions`,
      severity: differing.severity,
    };
  });
}

function listenerDifferences(owner: ComputedOwner, comparison: Comparison): Discovery[] {
  const { object, context, earlier } = comparison;
  return reportedListeners(object).flatMap(reported => {
    const named = owner.listeners.filter(({ name }) => name === reported.name);
    const [listener] = named;
    if (listener === undefined || named.length > 1) return [];
    if (staleConditions(reported.conditions, object) !== undefined) return [];
    const accepted = reportedCondition(reported.conditions, 'Accepted', undefined);
    const isRefused =
      conditionOf(listener, 'Accepted')?.status === 'False' &&
      hasExplanation(
        earlier,
        accepted,
        object,
        part => part.of === 'listener' && part.name === reported.name
      );
    return [
      ...listenerConditionDifferences(listener, reported, comparison),
      ...listenerFactDifferences(listener, reported, isRefused, context),
    ];
  });
}

// With these reasons, a Gateway or ListenerSet repeats what is said of its listeners or its parent.
const REPEATED = ['ListenersNotValid', 'ListenersNotResolved', 'ParentNotAccepted'];

function conditionDifferences(
  { conditions }: ComputedOwner,
  { object, earlier }: Comparison
): Discovery[] {
  return conditions.flatMap(computed => {
    const reported = ownCondition(object, computed.type);
    const isRepeated = REPEATED.includes(
      conditionHealth(reported) === 'False' ? reported.reason : computed.reason
    );
    if (isRepeated) return [];
    const differing = conditionDifference(computed, reported, condition =>
      hasExplanation(earlier, condition, object, part => part.of === 'object')
    );
    if (differing === undefined) return [];
    const params = differenceParams(differing);
    return [
      {
        message: sayDifference(params.quote === '' ? 'object' : 'objectQuoted', params),
        path: '.status.conditions',
        severity: differing.severity,
      },
    ];
  });
}

/**
 * Compares what a controller reports about a Gateway or a ListenerSet and about its listeners
 * (GatewayStatus, ListenerSetStatus).
 */
export function ownerDifferences(
  owner: ComputedOwner,
  object: KubernetesObject,
  context: RuleContext,
  earlier: readonly EarlierFinding[]
): Discovery[] {
  if (owner.gateway.controller.reason === 'GatewayClassNotFound') return [];
  const { status } = object as { status?: { conditions?: ReportedListener['conditions'] } | null };
  if (staleConditions(status?.conditions, object) !== undefined) return [];
  const comparison = { object, earlier, context };
  return [...conditionDifferences(owner, comparison), ...listenerDifferences(owner, comparison)];
}
