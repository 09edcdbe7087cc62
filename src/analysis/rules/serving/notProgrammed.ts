import { type Discovery, rule } from '../../evaluation/rule';
import { conditionOf } from '../../gateways/listenerConditions';
import { quotedCondition } from '../../gateways/listenerServed';
import {
  refusesConflict,
  repeatsListeners,
  type Reported,
  reportedOfListener,
  reportedOfOwner,
} from '../../gateways/reportedTrouble';
import type { Listener } from '../../model';
import { isOwnedBy } from '../../objects/isOwnedBy';
import { listenerField, ofListeners, type OwnListeners } from '../gateways/ofListeners';
import { specificationOf } from '../specification';

// Another finding about the listener has the cause.
function isExplained(listener: Listener, reported: Reported): boolean {
  return (
    conditionOf(listener, 'Conflicted')?.status === 'True' ||
    (listener.conflictsWith.length > 0 && refusesConflict(reported)) ||
    conditionOf(listener, 'Accepted')?.status === 'False' ||
    listener.lacksTls ||
    listener.references.some(({ status }) => status === 'False')
  );
}

// Another finding says why the owner is not accepted. An invalid listener is no reason of the owner.
function isOwnerExplained({ owner, gateway }: OwnListeners): boolean {
  const set = gateway.listenerSets.find(({ listenerSet }) =>
    isOwnedBy(owner)({ owner: listenerSet })
  );
  const { conditions } = owner.kind === 'Gateway' ? gateway : set ?? gateway;
  return conditions.some(
    condition =>
      condition.type === 'Accepted' && condition.status === 'False' && !repeatsListeners(condition)
  );
}

function ofListener(listener: Listener, own: OwnListeners): Discovery[] {
  const reported = reportedOfListener(own.definition, listener.name);
  const { unprogrammed } = reported;
  if (unprogrammed === undefined || isExplained(listener, reported)) return [];
  return [
    {
      message: quotedCondition(unprogrammed, own.owner, listener.name),
      path: listenerField(listener),
    },
  ];
}

/** A Gateway, ListenerSet or listener that the controller reports as not programmed. */
export const notProgrammed = rule({
  code: 'NotProgrammed',
  severity: 'error',
  explains: [
    { type: 'Programmed', of: 'object' },
    { type: 'Programmed', of: 'listener' },
  ],
  explanation: {
    title: 'The data plane does not serve a Gateway or listener',
    meaning: `A controller first checks a Gateway, and then configures the data plane that receives the traffic. It reports the result of the second step in the condition \`Programmed\`. Here it reports \`Programmed\` False for the current generation. No request reaches the routes, although they are attached.

Only the controller knows the cause, so the finding quotes its reason and message. Common causes are an address that is not assigned, missing quota, or a certificate that cannot be read. The plugin never reads Secrets, so this may be the only sign of a missing certificate.

A Gateway that is not programmed is reported once, and not again for each of its listeners. If it only repeats that a listener is not valid, the listener is reported instead.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw, generation: 1 }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
status:
  conditions:
    - { type: Accepted, status: "True", reason: Accepted, observedGeneration: 1 }
    - type: Programmed
      status: "False"
      reason: AddressNotAssigned
      message: no load balancer has an address for the Gateway
      observedGeneration: 1`,
    fix: 'Fix what the message names. If it names nothing, read the logs of the controller. Also read the events of the objects that it creates, such as the Service of type LoadBalancer.',
    specification: specificationOf('GatewayStatus', 'conditions'),
  },
  evaluate: ofListeners(own => {
    const { owner, listeners, object: gateway, gateway: verdict, definition } = own;
    // Without a controller, nobody is there to report.
    if (verdict.controller.status === 'False' || isOwnerExplained(own)) return [];
    const { unprogrammed } = reportedOfOwner(definition);
    const above = owner.kind === 'Gateway' ? undefined : reportedOfOwner(gateway).unprogrammed;
    const general = unprogrammed ?? above;
    const found =
      general === undefined || repeatsListeners(general)
        ? listeners.flatMap(listener => ofListener(listener, own))
        : [];
    if (found.length > 0 || unprogrammed === undefined) return found;
    return [{ message: quotedCondition(unprogrammed, owner), path: '.status.conditions' }];
  }),
});
