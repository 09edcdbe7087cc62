import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import { rule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('GatewayClassNotFound', {
  absent:
    'GatewayClass {{className}} of {{gateway}} does not exist, so no controller serves the Gateway.',
  nearest:
    'GatewayClass {{className}} of {{gateway}} does not exist, so no controller serves the Gateway. Did you mean {{nearest}}?',
  none: '{{gateway}} names no GatewayClass, so no controller serves it.',
  fix: 'Set the class to {{nearest}}. Its controller then serves the Gateway.',
});

const PATH = '.spec.gatewayClassName';

/** A Gateway whose class does not exist. */
export const gatewayClassNotFound = rule({
  code: 'GatewayClassNotFound',
  severity: 'error',
  explains: [{ type: 'Accepted', of: 'object' }],
  sentences,
  explanation: {
    title: 'The GatewayClass of a Gateway does not exist',
    meaning:
      'A GatewayClass determines which controller serves a Gateway, as a StorageClass does for volumes. The GatewayClass of this Gateway does not exist, so no controller serves the Gateway. It gets no address, and routes attached to it receive no traffic.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: evnoy # the class is called envoy
  listeners: [{ name: http, port: 80, protocol: HTTP }]`,
    fix: 'Set a GatewayClass that exists (`kubectl get gatewayclasses`), or install the controller that provides it.',
    specification: specificationOf('GatewaySpec', 'gatewayClassName'),
  },
  evaluate: {
    gateway(_object, { gateway, className, controller }, { reader }) {
      if (controller.reason !== 'GatewayClassNotFound') return [];
      if (className === '') {
        return [{ message: say('none', { gateway }), path: PATH }];
      }
      const near = nearest(className, reader.namesIn(GATEWAY_API_GROUP, 'GatewayClass', ''));
      if (near === undefined) {
        return [{ message: say('absent', { gateway, className }), path: PATH }];
      }
      const params = { gateway, className, nearest: near };
      const other: ObjectRef = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: near };
      return [
        {
          message: say('nearest', params),
          path: PATH,
          related: [other],
          fix: {
            target: gateway,
            patch: [
              { op: 'test', path: jsonPointer(PATH), value: className },
              { op: 'replace', path: jsonPointer(PATH), value: near },
            ],
            message: say('fix', params),
          },
        },
      ];
    },
  },
});
