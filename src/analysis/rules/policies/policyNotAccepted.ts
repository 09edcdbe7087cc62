import { type ReportedCondition, reportedCondition } from '../../../gatewayApi/conditions';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { type EarlierFinding, rule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import type { Message } from '../../words/message';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';
import { messageQuote } from '../status/messageQuote';
import { reportedAncestors } from '../status/reportedAncestors';

const { say, sentences } = sentencesOf('PolicyNotAccepted', {
  accepted: '{{controller}} does not accept the policy for {{ancestors}} ({{reason}}).',
  acceptedQuoted:
    '{{controller}} does not accept the policy for {{ancestors}} ({{reason}}): "{{quote}}"',
  whole: 'The controller does not accept the policy ({{reason}}).',
  wholeQuoted: 'The controller does not accept the policy ({{reason}}): "{{quote}}"',
  wholeReferences: 'The controller cannot resolve a reference of the policy ({{reason}}).',
  wholeReferencesQuoted:
    'The controller cannot resolve a reference of the policy ({{reason}}): "{{quote}}"',
  references:
    '{{controller}} cannot resolve a reference of the policy for {{ancestors}} ({{reason}}).',
  referencesQuoted:
    '{{controller}} cannot resolve a reference of the policy for {{ancestors}} ({{reason}}): "{{quote}}"',
});

const TYPES = ['Accepted', 'ResolvedRefs'] as const;

interface PolicyRefusal {
  readonly condition: ReportedCondition;
  readonly controller: string;
  readonly path: string;
  readonly ancestors: ObjectRef[];
}

function isExplained(
  { type, reason }: ReportedCondition,
  earlier: readonly EarlierFinding[]
): boolean {
  return earlier.some(({ explains }) =>
    explains.some(explained => explained.type === type && explained.only?.includes(reason) === true)
  );
}

type ConditionList = Parameters<typeof reportedCondition>[0];

function refused(
  policy: KubernetesObject,
  conditions: ConditionList,
  earlier: readonly EarlierFinding[]
): ReportedCondition | undefined {
  return TYPES.map(type => reportedCondition(conditions, type, policy.metadata.generation)).find(
    item => item.status === 'False' && !item.stale && !isExplained(item, earlier)
  );
}

function ofAncestors(
  policy: KubernetesObject,
  earlier: readonly EarlierFinding[]
): PolicyRefusal[] {
  const found = new Map<string, PolicyRefusal>();
  reportedAncestors(policy).forEach(
    ({ ancestor, controllerName: controller, conditions, path }) => {
      const condition = refused(policy, conditions, earlier);
      if (condition === undefined) return;
      // A controller repeats a refusal for each Gateway.
      const key = [controller, condition.type, condition.reason, condition.message].join('\n');
      const known = found.get(key);
      if (known !== undefined) known.ancestors.push(ancestor);
      else {
        const entry = `${path}.conditions`;
        found.set(key, { condition, controller, path: entry, ancestors: [ancestor] });
      }
    }
  );
  return [...found.values()];
}

// Some vendors report on the policy as a whole (PolicyStatus has ancestors only).
function ofWhole(policy: KubernetesObject, earlier: readonly EarlierFinding[]): PolicyRefusal[] {
  const { status } = policy as { status?: { conditions?: ConditionList } | null };
  const condition = refused(policy, status?.conditions, earlier);
  if (condition === undefined) return [];
  return [{ condition, controller: '', path: '.status.conditions', ancestors: [] }];
}

function sentence({ condition, controller, ancestors }: PolicyRefusal): Message {
  const { type, reason, message } = condition;
  const quote = messageQuote(message);
  const names = firstFew(new Set(ancestors.map(objectText)));
  const params = { controller, ancestors: names, reason, quote };
  const ofType = type === 'Accepted' ? 'accepted' : 'references';
  const ofPolicy = type === 'Accepted' ? 'whole' : 'wholeReferences';
  const id = ancestors.length === 0 ? ofPolicy : ofType;
  return say(quote === '' ? id : (`${id}Quoted` as const), params);
}

/** A controller does not accept a policy (PolicyAncestorStatus.conditions). */
export const policyNotAccepted = rule({
  code: 'PolicyNotAccepted',
  severity: 'error',
  explains: [
    { type: 'Accepted', of: 'everyAncestor' },
    { type: 'ResolvedRefs', of: 'everyAncestor' },
  ],
  sentences,
  explanation: {
    title: 'A controller does not accept a policy',
    meaning: `A controller reports for each *ancestor* of a policy, most often a Gateway, whether the policy takes effect there. Here it reports \`Accepted\` or \`ResolvedRefs\` as False for the current generation, so the policy has no effect, or not all of it. Some vendors report it for the policy as a whole.

The finding quotes the controller. It is not reported where another finding about the policy explains the same condition.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: tls, generation: 1 }
spec:
  targetRefs: [{ group: "", kind: Service, name: web }]
  validation: { hostname: web.example.com, wellKnownCACertificates: System }
status:
  ancestors:
    - ancestorRef: { kind: Gateway, namespace: infra, name: gw }
      controllerName: example.com/controller
      conditions:
        - type: Accepted
          status: "False"
          reason: Invalid
          message: "wellKnownCACertificates is not supported"
          observedGeneration: 1
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: https, port: 443 }] }`,
    fix: 'Change what the message names. The documentation of the controller lists what it supports.',
    specification: specificationOf('PolicyAncestorStatus', 'conditions'),
  },
  evaluate: {
    policy: (object, _verdict, _context, earlier) =>
      [...ofAncestors(object, earlier), ...ofWhole(object, earlier)].map(refusal => ({
        message: sentence(refusal),
        path: refusal.path,
        related: refusal.ancestors,
      })),
  },
});
