import { hostPortClaim } from '../../evaluation/claims';
import { rule } from '../../evaluation/rule';
import { addressesOf } from '../../gateways/addresses';
import type { Listener } from '../../model';
import { objectKey } from '../../objects/keys';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';
import { gatewayOfKey } from './gatewayOfKey';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('DuplicateHostPort', {
  any: 'Listener {{listener}} of {{owner}} serves every hostname on port {{port}} of address {{address}}, the same as {{others}}. Which one receives a request is not defined.',
  hostname:
    'Listener {{listener}} of {{owner}} serves {{hostname}} on port {{port}} of address {{address}}, the same as {{others}}. Which one receives a request is not defined.',
});

function listenerText({ owner, name }: Listener): string {
  return `${objectText(owner)} ${name}`;
}

/** Listeners of two Gateways of one class that have the same hostname, port and address. */
export const duplicateHostPort = rule({
  code: 'DuplicateHostPort',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'Two Gateways serve the same hostname and port of one address',
    meaning:
      'Two Gateways of one class request or have the same address, and each has a listener for the same port and hostname. An implementation can merge Gateways of one class, as if their listeners were in one Gateway. The two listeners are then not distinct, and both can be rejected. An implementation that does not merge Gateways can serve only one of them. Which one receives the requests is not defined.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: a }
spec:
  gatewayClassName: example
  addresses: [{ value: 10.0.0.1 }]
  listeners: [{ name: http, port: 80, protocol: HTTP, hostname: shop.example.com }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: b }
spec:
  gatewayClassName: example
  addresses: [{ value: 10.0.0.1 }]
  listeners: [{ name: http, port: 80, protocol: HTTP, hostname: shop.example.com }]`,
    fix: 'Give one of the Gateways another address, or one of the listeners another port or hostname. Or keep one Gateway and attach the routes of both to it.',
    specification: specificationOf('GatewaySpec', 'listeners'),
  },
  evaluate: ofListeners(({ owner, listeners, gateway, object }, context) => {
    const own = objectKey(gateway.gateway);
    const addresses = addressesOf(object);
    return listeners.flatMap(listener => {
      const { name, port, hostname } = listener;
      if (port === undefined) return [];
      const same = addresses.flatMap(address => {
        const claim = hostPortClaim(address, gateway.className, listener);
        return firstFew(context.gatewaysAt(claim), own).flatMap(key =>
          (context.gateway(gatewayOfKey(key))?.listeners ?? [])
            .filter(other => hostPortClaim(address, gateway.className, other) === claim)
            .map(other => ({ address, other }))
        );
      });
      const [first] = same;
      if (first === undefined) return [];
      const theirs = new Map(same.map(({ other }) => [listenerText(other), other.owner]));
      const others = firstFew(theirs.keys());
      return [
        {
          message: say(hostname === '' ? 'any' : 'hostname', {
            listener: name,
            owner,
            others,
            port,
            hostname,
            address: first.address.value,
          }),
          path: listenerField(listener),
          related: [...new Set(others.flatMap(text => theirs.get(text) ?? []))],
        },
      ];
    });
  }),
});
