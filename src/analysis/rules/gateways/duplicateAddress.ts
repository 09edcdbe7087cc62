import type { Gateway } from '../../../gatewayApi/types';
import { askClaim, classClaim, hostPortClaim, isAsked } from '../../evaluation/claims';
import { rule } from '../../evaluation/rule';
import { addressesOf } from '../../gateways/addresses';
import { objectKey } from '../../objects/keys';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';
import { gatewayOfKey } from './gatewayOfKey';

const { say, sentences } = sentencesOf('DuplicateAddress', {
  otherClass:
    '{{gateway}} requests address {{address}}, the same as {{others}} with a different class. Only one of them can have the address.',
  sameClass:
    '{{gateway}} requests address {{address}}, the same as {{others}} with the same class. This works only if the implementation merges Gateways.',
});

/** Gateways that request the same address. */
export const duplicateAddress = rule({
  code: 'DuplicateAddress',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'Two Gateways request the same address',
    meaning: `Two Gateways request the same address in \`spec.addresses\`. Gateways of different classes are served by different proxies, and only one of these can have the address. The other Gateway gets none.

Gateways of one class can share an address if their implementation merges them (an info instead of a warning). The Gateway API permits this, but does not require it. If their listeners conflict too, the finding is DuplicateHostPort.`,
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
    fix: 'Give each Gateway its own address, or remove `spec.addresses` so that the implementation chooses one. Gateways of one class can also become one Gateway, with ListenerSets for the listeners of different teams.',
    specification: specificationOf('GatewaySpec', 'addresses'),
  },
  evaluate: {
    gateway(object, { gateway, className, listeners }, { gatewaysAt }) {
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
              message: say(which, {
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
  },
});
