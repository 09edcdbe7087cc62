import type { Gateway } from '../../../gatewayApi/types';
import { askClaim, classClaim, hostPortClaim, isAsked } from '../../evaluation/claims';
import type { GatewayRule } from '../../evaluation/rule';
import { addressesOf } from '../../gateways/addresses';
import { objectKey } from '../../objects/keys';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { firstFew } from '../firstFew';
import { objectText } from '../format';
import { specificationOf } from '../specification';
import { gatewayOfKey } from './gatewayOfKey';

/** Gateways that ask for the same address. */
export const duplicateAddress: GatewayRule = {
  code: 'DuplicateAddress',
  severity: 'warning',
  about: 'gateway',
  explanation: {
    title: t('Two Gateways ask for the same address'),
    meaning: t(
      'Two Gateways ask for the same address in `spec.addresses`. Gateways of different classes are served by different proxies, of which only one can have the address; the other Gateway gets none.\n\nGateways of one class may share an address where their implementation merges them (info instead of warning): the Gateway API permits that, and does not ask for it. Where their listeners collide as well DuplicateHostPort says so.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: a }
spec:
  gatewayClassName: internal
  addresses: [{ value: 10.0.0.1 }]
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: b }
spec:
  gatewayClassName: external
  addresses: [{ value: 10.0.0.1 }]
  listeners: [{ name: http, port: 8080, protocol: HTTP }]`,
    mend: t(
      'Give each Gateway an address of its own, or let the implementation choose one by leaving `spec.addresses` out. Gateways of one class may also become one Gateway, with ListenerSets for what different teams own.'
    ),
    specification: specificationOf('GatewaySpec', 'addresses'),
  },
  evaluate(object, { gateway, className, listeners }, { gatewaysAt }) {
    const own = objectKey(gateway);
    const addresses = addressesOf(object as Gateway).filter(isAsked);
    return addresses.flatMap(address => {
      const asking = gatewaysAt(askClaim(address));
      const ofClass = gatewaysAt(classClaim(address, className));
      const collides = new Set(
        listeners.flatMap(listener =>
          listener.port === undefined
            ? []
            : [...gatewaysAt(hostPortClaim(address, className, listener))]
        )
      );
      const found = {
        otherClass: [...asking].filter(key => !ofClass.has(key)),
        sameClass: [...ofClass].filter(key => key !== own && !collides.has(key)),
      };
      return (['otherClass', 'sameClass'] as const).flatMap(which => {
        const refs = firstFew(found[which]).map(gatewayOfKey);
        if (refs.length === 0) return [];
        return [
          {
            message: message(`DuplicateAddress.${which}`, {
              gateway,
              address: address.value,
              others: refs.map(objectText),
            }),
            path: address.field,
            related: refs,
            severity: which === 'sameClass' ? ('info' as const) : undefined,
          },
        ];
      });
    });
  },
};
