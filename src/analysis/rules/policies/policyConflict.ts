import { policyTargets } from '../../../gatewayApi/policyTargets';
import { isGatewayApiRef } from '../../../gatewayApi/references';
import { rule } from '../../evaluation/rule';
import { refOf } from '../../objects/snapshot';
import { policyFor, TLS_POLICY } from '../../routes/tlsPolicies';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('PolicyConflict', {
  whole: '{{winner}} has precedence for {{target}}, so this policy does not apply there.',
  section:
    '{{winner}} has precedence for port {{section}} of {{target}}, so this policy does not apply there.',
});

/** Another BackendTLSPolicy has precedence for the same target (BackendTLSPolicySpec.targetRefs). */
export const policyConflict = rule({
  code: 'PolicyConflict',
  severity: 'warning',
  explains: [{ type: 'Accepted', of: 'everyAncestor', only: ['Conflicted'] }],
  sentences,
  explanation: {
    title: 'Another policy has precedence for the same target',
    meaning: `Two BackendTLSPolicies have the same target with the same \`sectionName\`. The older policy applies. If both have the same age, or are not applied yet, the first by name applies. A controller does not accept the other policy (reason \`Conflicted\`).

A policy for a port and a policy for the whole Service do not conflict: the policy for the port applies to its port.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: a }
spec:
  targetRefs: [{ group: "", kind: Service, name: web }]
  validation: { hostname: web.example.com, wellKnownCACertificates: System }
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: b } # a has precedence
spec:
  targetRefs: [{ group: "", kind: Service, name: web }]
  validation: { hostname: other.example.com, wellKnownCACertificates: System }
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: https, port: 443 }] }`,
    fix: 'Remove the target from one of the policies, or set a `sectionName` in each of them.',
    specification: specificationOf('BackendTLSPolicySpec', 'targetRefs'),
  },
  evaluate: {
    policy: (object, _verdict, { reader }) => {
      // Policies of other kinds may be merged.
      if (!isGatewayApiRef(refOf(object), 'BackendTLSPolicy')) return [];
      const { objects } = reader.inNamespace(...TLS_POLICY, object.metadata.namespace ?? '');
      return policyTargets(object).flatMap(target => {
        const { group, kind, namespace, name, sectionName, field } = target;
        const winner = policyFor(target, objects);
        if (winner === undefined || winner.metadata.name === object.metadata.name) return [];
        const ref = { group, kind, namespace, name };
        // A target that does not exist is a finding of its own.
        if (reader.lookup(ref).state === 'absent') return [];
        const params = { winner: refOf(winner), target: ref, section: sectionName ?? '' };
        return [
          {
            message: say(sectionName === undefined ? 'whole' : 'section', params),
            path: field,
            related: [refOf(winner)],
          },
        ];
      });
    },
  },
});
