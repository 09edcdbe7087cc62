import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import { type Discovery, rule } from '../../evaluation/rule';
import { conditionOf } from '../../gateways/listenerConditions';
import { quotedCondition } from '../../gateways/listenerServed';
import {
  repeatsListeners,
  reportedOfListener,
  reportedOfOwner,
} from '../../gateways/reportedTrouble';
import type { Listener } from '../../model';
import { isOwnedBy } from '../../objects/isOwnedBy';
import type { Reader } from '../../objects/reader';
import { listenerField, ofListeners, type OwnListeners } from '../gateways/ofListeners';
import { specificationOf } from '../specification';

// Another finding about the listener has the cause.
function isExplained(listener: Listener): boolean {
  return (
    conditionOf(listener, 'Conflicted')?.status === 'True' ||
    conditionOf(listener, 'Accepted')?.status === 'False' ||
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

function definingObject(
  { owner, object }: OwnListeners,
  reader: Reader
): Gateway | ListenerSet | undefined {
  if (owner.kind === 'Gateway') return object;
  const found = reader.lookup(owner);
  return found.state === 'found' ? (found.object as ListenerSet) : undefined;
}

function ofListener(
  listener: Listener,
  own: OwnListeners,
  object: Gateway | ListenerSet
): Discovery[] {
  const { unprogrammed } = reportedOfListener(object, listener.name);
  if (unprogrammed === undefined || isExplained(listener)) return [];
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
  evaluate: ofListeners((own, { reader }) => {
    const { owner, listeners, object: gateway, gateway: verdict } = own;
    // Without a controller, nobody is there to report.
    if (verdict.controller.status === 'False' || isOwnerExplained(own)) return [];
    const object = definingObject(own, reader);
    if (object === undefined) return [];
    const { unprogrammed } = reportedOfOwner(object);
    const above = owner.kind === 'Gateway' ? undefined : reportedOfOwner(gateway).unprogrammed;
    const general = unprogrammed ?? above;
    const found =
      general === undefined || repeatsListeners(general)
        ? listeners.flatMap(listener => ofListener(listener, own, object))
        : [];
    if (found.length > 0 || unprogrammed === undefined) return found;
    return [{ message: quotedCondition(unprogrammed, owner), path: '.status.conditions' }];
  }),
});
