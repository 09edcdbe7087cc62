import type { Gateway } from '../../../gatewayApi/types';
import { addressesOf, addressKey } from '../../addresses';
import { objectText } from '../../format';
import { message } from '../../message';
import type { GatewayRule } from '../../rule';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';
import { type Neighbour, neighboursOf, sameHostPort } from './neighbours';

function asks(gateway: Gateway, key: string): boolean {
  return addressesOf(gateway).some(
    address => address.field.startsWith('.spec.') && addressKey(address) === key
  );
}

/** Gateways that ask for the same address. */
export const duplicateAddress: GatewayRule = {
  code: 'DuplicateAddress',
  severity: 'warning',
  about: 'gateway',
  explanation: {
    title: 'Two Gateways ask for the same address',
    meaning:
      'Two Gateways ask for the same address in `spec.addresses`. Gateways of different classes are served by different proxies, of which only one can have the address; the other Gateway gets none.\n\nGateways of one class may share an address where their implementation merges them (info instead of warning): the Gateway API permits that, and does not ask for it. Where their listeners collide as well DuplicateHostPort says so.',
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
    mend: 'Give each Gateway an address of its own, or let the implementation choose one by leaving `spec.addresses` out. Gateways of one class may also become one Gateway, with ListenerSets for what different teams own.',
    specification: specificationOf('GatewaySpec', 'addresses'),
  },
  evaluate(object, verdict, context) {
    const { gateway, className, listeners } = verdict;
    const collides = (other: Neighbour) =>
      other.gateway.listeners.some(theirs => listeners.some(own => sameHostPort(own, theirs)));
    const found = neighboursOf(object as Gateway, gateway, context).filter(
      ({ address, gateway: other }) => {
        if (!address.field.startsWith('.spec.')) return false;
        const lookup = context.reader.lookup(other.gateway);
        return lookup.state === 'found' && asks(lookup.object as Gateway, addressKey(address));
      }
    );
    const fields = [...new Set(found.map(({ address }) => address.field))];
    return fields.flatMap(path =>
      ([true, false] as const).flatMap(sameClass => {
        const others = found.filter(
          other =>
            other.address.field === path &&
            (other.gateway.className === className) === sameClass &&
            !(sameClass && collides(other))
        );
        const [first] = others;
        if (first === undefined) return [];
        const refs = others.map(other => other.gateway.gateway);
        return [
          {
            message: message(`DuplicateAddress.${sameClass ? 'sameClass' : 'otherClass'}`, {
              gateway,
              address: first.address.value,
              others: firstFew(refs.map(objectText)),
            }),
            path,
            related: refs,
            severity: sameClass ? ('info' as const) : undefined,
          },
        ];
      })
    );
  },
};
