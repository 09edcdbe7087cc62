import { rule, type RuleContext } from '../../evaluation/rule';
import type { AdmissionCheck, Fix, GatewayVerdict, ObjectRef } from '../../model';
import { refOf } from '../../objects/snapshot';
import { parentObject } from '../../routes/parentObject';
import { admitListenerSet } from '../fixes/admitListenerSet';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { ownGateway } from './ownGateway';
import { refusedAt } from './refusal';

function admissionIn(
  verdict: GatewayVerdict | undefined,
  { namespace, name }: ObjectRef
): AdmissionCheck | undefined {
  return verdict?.listenerSets.find(
    ({ listenerSet }) => listenerSet.name === name && listenerSet.namespace === namespace
  )?.allowed;
}

function refusal(
  gateway: ObjectRef,
  listenerSet: ObjectRef,
  { gateway: verdictOf, reader }: RuleContext
): { readonly check: AdmissionCheck; readonly fixes: readonly Fix[] } | undefined {
  const check = admissionIn(verdictOf(gateway), listenerSet);
  return check?.status === 'False'
    ? { check, fixes: admitListenerSet(gateway, listenerSet, check, reader) }
    : undefined;
}

/** A Gateway does not allow a ListenerSet (GatewaySpec.allowedListeners). */
export const listenerSetNotAllowed = rule({
  code: 'ListenerSetNotAllowed',
  severity: 'error',
  stage: 'attachment',
  explains: [
    { type: 'Accepted', of: 'object' },
    { type: 'Accepted', of: 'parentRef' },
  ],
  explanation: {
    title: 'The Gateway does not allow the ListenerSet',
    meaning: `A ListenerSet adds listeners to a Gateway that somebody else owns. The Gateway defines the namespaces from which it allows ListenerSets, in \`spec.allowedListeners.namespaces.from\`: \`None\` (the default), \`Same\`, \`All\` or \`Selector\`.

This Gateway does not allow this ListenerSet. The listeners of the ListenerSet are not served, and neither are routes whose parent is the ListenerSet.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec: # without allowedListeners: allows no ListenerSet
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { name: shop, namespace: shop }
spec:
  parentRef: { name: gw, namespace: infra }
  listeners: [{ name: shop, port: 8080, protocol: HTTP }]`,
    fix: 'Allow the namespace of the ListenerSet in `spec.allowedListeners` of the Gateway.',
    specification: specificationOf('ListenerNamespaces', 'from'),
  },
  evaluate: {
    listenerSet: (object, _verdict, context) => {
      const gateway = parentObject(ownGateway(object));
      const refused = refusal(gateway, refOf(object), context);
      return refused === undefined
        ? []
        : [
            {
              // The message of the check already names both objects.
              message: refused.check.message,
              path: '.spec.parentRef',
              related: [gateway],
              ...withFixes(...refused.fixes),
            },
          ];
    },
    // A route whose parent is such a ListenerSet gets the same finding.
    route: (_object, { parents }, context) =>
      refusedAt(parents, 'parent').flatMap(({ verdict, parent, path }) => {
        const { gateway } = verdict;
        if (gateway === undefined || verdict.parentRef.kind !== 'ListenerSet') return [];
        const refused = refusal(gateway, parent, context);
        if (refused === undefined) return [];
        return [
          {
            message: refused.check.message,
            path,
            related: [parent, gateway],
            ...withFixes(...refused.fixes),
          },
        ];
      }),
  },
});
