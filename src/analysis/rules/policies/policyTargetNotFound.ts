import { findKind } from '../../../gatewayApi/kinds';
import {
  type PolicySelector,
  policySelectors,
  type PolicyTarget,
  policyTargets,
} from '../../../gatewayApi/policyTargets';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { type Discovery, rule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { labelsMatch } from '../../objects/selector';
import { refOf } from '../../objects/snapshot';
import { sentencesOf } from '../../words/sentences';
import { firstFew } from '../firstFew';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('PolicyTargetNotFound', {
  absent: 'The policy targets {{target}}, which does not exist.',
  nearest: 'The policy targets {{target}}, which does not exist. Did you mean {{nearest}}?',
  elsewhere:
    'The policy targets {{target}}, which does not exist. Namespace {{places}} has an object with that name, but a policy applies to its own namespace only.',
  group:
    'The policy targets {{target}} of group {{group}}, which the cluster does not have. Group {{other}} has an object with that kind and name.',
  coreGroup:
    'The policy targets {{target}} of group {{group}}, which the cluster does not have. The core group, "", has an object with that kind and name.',
  selector:
    'No {{kind}} in namespace {{namespace}} has the labels that the policy selects, so it applies to nothing there.',
  fix: 'Target {{nearest}} instead.',
  fixGroup: 'Correct the group of the target.',
});

function patch(
  policy: ObjectRef,
  { field, name }: PolicyTarget,
  changed: { readonly name: string } | { readonly group: string }
) {
  return {
    target: policy,
    patch: [
      { op: 'test' as const, path: jsonPointer(field, 'name'), value: name },
      ...Object.entries(changed).map(([member, value]) => ({
        // `add` replaces a member that already exists (RFC 6902).
        op: 'add' as const,
        path: jsonPointer(field, member),
        value,
      })),
    ],
  };
}

// A kind that the plugin does not read is judged only if the same name exists in another group.
function ofOtherGroup(
  policy: ObjectRef,
  target: PolicyTarget,
  ref: ObjectRef,
  reader: Reader
): Discovery[] {
  const { group, kind, field } = target;
  if (reader.serves(group, kind) !== 'False') return [];
  const [other] = reader.otherGroupsOf(ref);
  if (other === undefined) return [];
  const related = { ...ref, group: other };
  return [
    {
      message: say(other === '' ? 'coreGroup' : 'group', { target: ref, group, other }),
      path: field,
      related: [related],
      fix: { ...patch(policy, target, { group: other }), message: say('fixGroup') },
    },
  ];
}

function discoveries(policy: ObjectRef, target: PolicyTarget, reader: Reader): Discovery[] {
  const { group, kind, namespace, name, field } = target;
  if (kind === '' || name === '') return [];
  const ref: ObjectRef = { group, kind, namespace, name };
  if (findKind(group, kind) === undefined) return ofOtherGroup(policy, target, ref, reader);
  if (reader.lookup(ref).state !== 'absent') return [];
  const places = reader.placesOf(group, kind, name);
  // A target that names another namespace than its policy was meant for that namespace.
  const isOwn = namespace !== undefined && namespace === policy.namespace;
  if (places.length > 0 && isOwn) {
    const related = places.map(place => ({ ...ref, namespace: place }));
    const message = say('elsewhere', { target: ref, places: firstFew(places) });
    return [{ message, path: field, related: related.slice(0, 1) }];
  }
  const near = nearest(name, reader.namesIn(group, kind, namespace ?? ''));
  if (near === undefined) return [{ message: say('absent', { target: ref }), path: field }];
  const other = { ...ref, name: near };
  return [
    {
      message: say('nearest', { target: ref, nearest: other }),
      path: field,
      related: [other],
      fix: { ...patch(policy, target, { name: near }), message: say('fix', { nearest: other }) },
    },
  ];
}

function unselected(
  policy: ObjectRef,
  { group, kind, selector, field, elsewhere }: PolicySelector,
  reader: Reader
): Discovery[] {
  const { namespace } = policy;
  if (findKind(group, kind) === undefined || elsewhere || namespace === undefined) return [];
  const { objects, missing } = reader.inNamespace(group, kind, namespace);
  const matches = ({ metadata }: KubernetesObject) =>
    labelsMatch(selector, metadata.labels ?? {}) !== 'False';
  if (missing !== undefined || objects.some(matches)) return [];
  return [
    { message: say('selector', { kind, namespace }), path: field, severity: 'info' as const },
  ];
}

/** A policy for an object that does not exist (LocalPolicyTargetReference). */
export const policyTargetNotFound = rule({
  code: 'PolicyTargetNotFound',
  severity: 'error',
  explains: [
    { type: 'Accepted', of: 'everyAncestor', only: ['TargetNotFound'] },
    { type: 'ResolvedRefs', of: 'everyAncestor', only: ['TargetNotFound'] },
  ],
  sentences,
  explanation: {
    title: 'The target of a policy does not exist',
    meaning: `A policy applies to the objects in its \`targetRefs\`. This target does not exist, so the policy has no effect there. For a BackendTLSPolicy this means that a Gateway sends its requests to the backend without TLS, or not as intended.

Most policies apply to objects in their own namespace only. The group of a Service is the core group, \`""\`.

Every object that targets a kind of the Gateway API or a Service counts as a policy, of any vendor. Labels that select no object (\`targetSelectors\`) are an info.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: tls }
spec:
  targetRefs: [{ group: "", kind: Service, name: wbe }] # the Service is web
  validation: { hostname: web.example.com, wellKnownCACertificates: System }
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: https, port: 443 }] }`,
    fix: 'Correct the name, or create the policy in the namespace of the object that it is for.',
    specification: specificationOf('BackendTLSPolicySpec', 'targetRefs'),
  },
  evaluate: {
    policy: (object, _verdict, { reader }) => {
      const policy = refOf(object);
      return [
        ...policyTargets(object).flatMap(target => discoveries(policy, target, reader)),
        ...policySelectors(object).flatMap(selector => unselected(policy, selector, reader)),
      ];
    },
  },
});
