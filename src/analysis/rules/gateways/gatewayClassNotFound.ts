import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { GatewayRule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';

const PATH = '.spec.gatewayClassName';

/** A Gateway of a class that does not exist. */
export const gatewayClassNotFound: GatewayRule = {
  code: 'GatewayClassNotFound',
  severity: 'error',
  about: 'gateway',
  explanation: {
    title: t('The class of a Gateway does not exist'),
    meaning: t(
      'A GatewayClass says which controller serves a Gateway, as a StorageClass does for volumes. The class that this Gateway names does not exist, so no controller looks at the Gateway: it gets no address, and no route that names it gets traffic.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: evnoy # the class is called envoy
  listeners: [{ name: http, port: 80, protocol: HTTP }]`,
    mend: t(
      'Name a class that exists (`kubectl get gatewayclasses`), or install the controller that brings the class with it.'
    ),
    specification: specificationOf('GatewaySpec', 'gatewayClassName'),
  },
  evaluate(_object, { gateway, className, controller }, { reader }) {
    if (controller.reason !== 'GatewayClassNotFound') return [];
    if (className === '') {
      return [{ message: message('GatewayClassNotFound.none', { gateway }), path: PATH }];
    }
    const near = nearest(className, reader.namesIn(GATEWAY_API_GROUP, 'GatewayClass', ''));
    if (near === undefined) {
      return [
        { message: message('GatewayClassNotFound.absent', { gateway, className }), path: PATH },
      ];
    }
    const params = { gateway, className, nearest: near };
    const other: ObjectRef = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: near };
    return [
      {
        message: message('GatewayClassNotFound.nearest', params),
        path: PATH,
        related: [other],
        fix: {
          target: gateway,
          patch: [
            { op: 'test', path: jsonPointer(PATH), value: className },
            { op: 'replace', path: jsonPointer(PATH), value: near },
          ],
          message: message('GatewayClassNotFound.fix', params),
        },
      },
    ];
  },
};
