import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import { kindKey } from '../../gatewayApi/kindKey';
import { policySelectors, type PolicyTarget, policyTargets } from '../../gatewayApi/policyTargets';
import { isGatewayApiRef } from '../../gatewayApi/references';
import type { KubernetesObject } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import type { Missing } from '../model';
import { objectKey } from '../objects/keys';
import { labelsMatch } from '../objects/selector';
import { refOf } from '../objects/snapshot';
import type { ObjectRef } from '../refs';
import { reportedAncestors } from '../rules/status/reportedAncestors';
import { type PolicyLevel, policyLevels } from './policyLevels';

/** A policy that applies to an object. */
export interface AppliedPolicy {
  readonly policy: ObjectRef;
  /** The object that the policy targets: the object itself, or one that it inherits from. */
  readonly target: ObjectRef;
  readonly sectionName: string | undefined;
  readonly inherited: boolean;
  /** What controllers report about it; False if any of them does not accept it. */
  readonly accepted: ReportedCondition;
}

/** The policies that apply to an object, as far as they were read. */
export interface PoliciesOf {
  /** Those of the object itself first, then those of the nearest object. */
  readonly policies: readonly AppliedPolicy[];
  /** The kinds of policies that were not read. */
  readonly unread: readonly Missing[];
  /** Whether it is known which kinds of policies there are. */
  readonly kinds: 'unasked' | 'loading' | 'known' | 'unknown';
}

function acceptedOf(policy: KubernetesObject): ReportedCondition {
  const { status } = policy as { status?: { conditions?: never } | null };
  const { generation } = policy.metadata;
  const all = [
    ...reportedAncestors(policy).map(({ conditions }) => conditions),
    status?.conditions,
  ].map(conditions => reportedCondition(conditions, 'Accepted', generation));
  const of = (wanted: ReportedCondition['status']) => all.find(one => one.status === wanted);
  return (
    of('False') ?? of('Unknown') ?? of('True') ?? reportedCondition([], 'Accepted', generation)
  );
}

type Target = Pick<PolicyTarget, 'sectionName'> | undefined;

function targetAt(
  { ref, sections }: PolicyLevel,
  policy: KubernetesObject,
  evaluation: Evaluation
): Target {
  const key = objectKey(ref);
  const named = policyTargets(policy).find(
    target =>
      objectKey(target) === key &&
      (target.sectionName === undefined || sections?.includes(target.sectionName) !== false)
  );
  if (named !== undefined) return named;
  const lookup = evaluation.lookup(ref);
  const labels = lookup.state === 'found' ? lookup.object.metadata.labels ?? {} : {};
  const selects = policySelectors(policy).some(
    ({ group, kind, selector, elsewhere }) =>
      group === ref.group &&
      kind === ref.kind &&
      (elsewhere || policy.metadata.namespace === ref.namespace) &&
      labelsMatch(selector, labels) === 'True'
  );
  return selects ? { sectionName: undefined } : undefined;
}

/** Whether a policy of a kind never applies to objects below its target. */
function isDirect(policy: ObjectRef, { snapshot }: Evaluation): boolean {
  return (
    isGatewayApiRef(policy, 'BackendTLSPolicy') ||
    snapshot.policyKinds.get(kindKey(policy.group, policy.kind)) === 'Direct'
  );
}

/**
 * Finds the policies of any kind that apply to an object, those that it inherits included. A policy
 * for a listener applies to the routes that the listener accepts.
 */
export function policiesOf(evaluation: Evaluation, ref: ObjectRef): PoliciesOf {
  const levels = policyLevels(evaluation, ref);
  const all = [...evaluation.policies()].sort((a, b) =>
    objectKey(refOf(a)) < objectKey(refOf(b)) ? -1 : 1
  );
  const seen = new Set<string>();
  const policies = levels.flatMap((level, index) =>
    all.flatMap((object): AppliedPolicy[] => {
      const policy = refOf(object);
      const key = `${objectKey(policy)} ${objectKey(level.ref)}`;
      if (seen.has(key) || (index > 0 && isDirect(policy, evaluation))) return [];
      const target = targetAt(level, object, evaluation);
      if (target === undefined) return [];
      seen.add(key);
      const { sectionName } = target;
      const accepted = acceptedOf(object);
      return [{ policy, target: level.ref, sectionName, inherited: index > 0, accepted }];
    })
  );
  return { policies, ...unreadPolicies(evaluation, levels) };
}

function unreadPolicies(
  { snapshot }: Evaluation,
  levels: readonly PolicyLevel[]
): Pick<PoliciesOf, 'unread' | 'kinds'> {
  const namespaces = [...new Set(levels.map(({ ref }) => ref.namespace))];
  const unread = snapshot.policyResources.flatMap(({ group, kind }): Missing[] => {
    const cell = snapshot.kind(group, kind);
    const causes = namespaces.flatMap(namespace => snapshot.unreadCause(cell, namespace) ?? []);
    const [cause] = causes;
    return cause === undefined ? [] : [{ group, kind, cause }];
  });
  return { unread, kinds: snapshot.policyKindsState };
}
