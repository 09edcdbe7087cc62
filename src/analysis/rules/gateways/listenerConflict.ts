import { objectKey } from '../../objects/keys';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { objectText } from '../format';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';

/** Listeners of a Gateway and its ListenerSets that can not be told apart. */
export const listenerConflict = listenerRules({
  code: 'ListenerConflict',
  severity: 'error',
  explanation: {
    title: t('Listeners can not be told apart'),
    meaning: t(
      'Every listener needs a combination of port, protocol and hostname of its own, so that a request has one listener. This one shares them with another one (HostnameConflict), or shares its port with a protocol that leaves the port to nobody else, such as TCP (ProtocolConflict).\n\nAmong the listeners of one object none is served. A Gateway comes before its ListenerSets, and an older ListenerSet before a younger one: there only the later listener is not served. Different certificates do not make listeners different.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: a, port: 80, protocol: HTTP, hostname: shop.example.com }
    - { name: b, port: 80, protocol: HTTP, hostname: shop.example.com }`,
    mend: t(
      'Give one of them another port or hostname, or remove it: routes of both can attach to one listener.'
    ),
    specification: specificationOf('GatewaySpec', 'listeners'),
  },
  evaluate: ({ owner, listeners }) =>
    listeners.flatMap(listener => {
      const { name, port, hostname, conditions, conflictsWith } = listener;
      const conflict = conditions.find(({ type }) => type === 'Conflicted');
      if (conflict?.status !== 'True') return [];
      const reason =
        conflict.reason === 'ProtocolConflict' ? 'ProtocolConflict' : 'HostnameConflict';
      const foreign = conflictsWith.filter(other => objectKey(other.owner) !== objectKey(owner));
      const others = conflictsWith.map(other =>
        foreign.includes(other) ? `${objectText(other.owner)} ${other.name}` : other.name
      );
      return [
        {
          message: message(`ListenerConflict.${foreign.length > 0 ? 'earlier' : ''}${reason}`, {
            listener: name,
            owner,
            port: port ?? '',
            hostname,
            others,
          }),
          path: listenerField(listener),
          related: [...new Set(foreign.map(other => other.owner))],
        },
      ];
    }),
});
