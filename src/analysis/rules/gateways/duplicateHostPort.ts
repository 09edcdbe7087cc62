import { objectText } from '../../format';
import { message } from '../../message';
import type { Listener } from '../../model';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';
import { neighboursOf, sameHostPort } from './neighbours';

function listenerText({ owner, name }: Listener): string {
  return `${objectText(owner)} ${name}`;
}

/** Listeners of two Gateways of one class that are for the same hostname, port and address. */
export const duplicateHostPort = listenerRules({
  code: 'DuplicateHostPort',
  severity: 'warning',
  explanation: {
    title: 'Two Gateways serve the same hostname and port of one address',
    meaning:
      'Two Gateways of one class ask for or have the same address, and each has a listener for the same port and hostname. An implementation may merge Gateways of one class, as if their listeners stood in one Gateway; then these two can not be told apart and may both be refused. One that does not merge can serve only one of them. Which one gets the requests is not defined.',
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
    mend: 'Give one of the Gateways another address, or one of the listeners another port or hostname; or keep one Gateway and attach the routes of both to it.',
    specification: specificationOf('GatewaySpec', 'listeners'),
  },
  evaluate({ owner, listeners, gateway, object }, context) {
    const neighbours = neighboursOf(object, gateway.gateway, context).filter(
      ({ gateway: other }) => other.className === gateway.className
    );
    if (neighbours.length === 0) return [];
    return listeners.flatMap(listener => {
      const same = neighbours.flatMap(({ address, gateway: other }) =>
        other.listeners
          .filter(candidate => sameHostPort(listener, candidate))
          .map(candidate => ({ address, candidate }))
      );
      const [first] = same;
      if (first === undefined) return [];
      const { name, port, hostname } = listener;
      return [
        {
          message: message(`DuplicateHostPort.${hostname === '' ? 'any' : 'hostname'}`, {
            listener: name,
            owner,
            others: firstFew(new Set(same.map(({ candidate }) => listenerText(candidate)))),
            port: port ?? '',
            hostname,
            address: first.address.value,
          }),
          path: listenerField(listener),
          related: firstOwners(same.map(({ candidate }) => candidate)),
        },
      ];
    });
  },
});

function firstOwners(listeners: readonly Listener[]) {
  const owners = new Map(listeners.map(({ owner }) => [objectText(owner), owner]));
  return firstFew(owners.keys()).flatMap(key => owners.get(key) ?? []);
}
