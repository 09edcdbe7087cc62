import { ownCondition } from '../../../gatewayApi/conditions';
import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { GatewayClass } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('GatewayClassNotAccepted', {
  fix: 'Fix what the controller reports about {{gatewayClass}}: {{said}}',
  fixUnsaid:
    'Fix the reason why {{gatewayClass}} is not accepted ({{reason}}). The controller reports no details.',
  refused:
    'GatewayClass {{className}} of {{gateway}} is not accepted by {{controller}} ({{reason}}), so no controller serves the Gateway.',
});

// Only the controller knows the cause, and its parameters have a custom kind.
function mendClass(gatewayClass: ObjectRef, reason: string, reader: Reader): Fix {
  const found = reader.lookup(gatewayClass);
  const said =
    found.state === 'found' ? ownCondition(found.object as GatewayClass, 'Accepted').message : '';
  return {
    target: gatewayClass,
    message:
      said === '' ? say('fixUnsaid', { gatewayClass, reason }) : say('fix', { gatewayClass, said }),
  };
}

/** A Gateway whose class is not accepted by its controller. */
export const gatewayClassNotAccepted = rule({
  code: 'GatewayClassNotAccepted',
  severity: 'error',
  explains: [{ type: 'Accepted', of: 'object' }],
  sentences,
  explanation: {
    title: 'The controller does not accept the GatewayClass of a Gateway',
    meaning:
      'The GatewayClass of this Gateway exists, but its controller reports in the status that it does not accept it. Its parameters are invalid, or the version of the Gateway API is not supported. Until this is fixed, no Gateway of this class is served.',
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
    fix: 'Read the message of the Accepted condition (`kubectl describe gatewayclass`) and fix what it names, usually `spec.parametersRef` of the class.',
    specification: specificationOf('GatewayClassStatus'),
  },
  evaluate: {
    gateway(_object, { gateway, className, controller, controllerName }, { reader }) {
      const { outcome } = controller;
      if (outcome.is !== 'notAccepted') return [];
      const gatewayClass = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: className };
      const { reason } = outcome;
      return [
        {
          message: say('refused', {
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
  },
});
