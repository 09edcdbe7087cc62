import { ownCondition } from '../../../gatewayApi/conditions';
import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { GatewayClass } from '../../../gatewayApi/types';
import type { GatewayRule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';

// What is wrong only the controller knows, and its parameters are of a kind of its own.
function mendClass(gatewayClass: ObjectRef, reason: string, reader: Reader): Fix {
  const found = reader.lookup(gatewayClass);
  const said =
    found.state === 'found' ? ownCondition(found.object as GatewayClass, 'Accepted').message : '';
  return {
    target: gatewayClass,
    message:
      said === ''
        ? message('GatewayClassNotAccepted.fixUnsaid', { gatewayClass, reason })
        : message('GatewayClassNotAccepted.fix', { gatewayClass, said }),
  };
}

/** A Gateway of a class that its controller refuses. */
export const gatewayClassNotAccepted: GatewayRule = {
  code: 'GatewayClassNotAccepted',
  severity: 'error',
  about: 'gateway',
  explanation: {
    title: t('The controller refuses the class of a Gateway'),
    meaning: t(
      'The GatewayClass of this Gateway exists, and its controller says in the status of the class that it does not accept it: its parameters are wrong or the version of the Gateway API is not supported. As long as that is so nobody serves Gateways of this class.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: envoy }
spec: { controllerName: example.com/controller }
status:
  conditions:
    - { type: Accepted, status: "False", reason: InvalidParameters, message: there is no such EnvoyProxy }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: envoy
  listeners: [{ name: http, port: 80, protocol: HTTP }]`,
    mend: t(
      'Read the message of the Accepted condition (`kubectl describe gatewayclass`) and mend what it names, mostly `spec.parametersRef` of the class.'
    ),
    specification: specificationOf('GatewayClassStatus'),
  },
  evaluate(_object, { gateway, className, controller, controllerName }, { reader }) {
    const { outcome } = controller;
    if (outcome.is !== 'notAccepted') return [];
    const gatewayClass = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: className };
    const { reason } = outcome;
    return [
      {
        message: message('GatewayClassNotAccepted.refused', {
          gateway,
          className,
          controller: controllerName,
          reason,
        }),
        path: '.spec.gatewayClassName',
        related: [gatewayClass],
        fix: mendClass(gatewayClass, reason, reader),
      },
    ];
  },
};
