import { rule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('ListenerConflict', {
  ProtocolConflict:
    'Listener {{listener}} of {{owner}} shares port {{port}} with {{others}}, but their protocols cannot share a port. None of them is served.',
  HostnameConflict:
    'Listener {{listener}} of {{owner}} has the same protocol, port {{port}} and hostname as {{others}}. None of them is served.',
  earlierProtocolConflict:
    'Listener {{listener}} of {{owner}} is not served. It comes after {{others}} on port {{port}}, and their protocols cannot share a port.',
  earlierHostnameConflict:
    'Listener {{listener}} of {{owner}} is not served. It comes after {{others}} with the same protocol, port {{port}} and hostname.',
});

/** Listeners of a Gateway and its ListenerSets that are not distinct. */
export const listenerConflict = rule({
  code: 'ListenerConflict',
  severity: 'error',
  explains: [
    { type: 'Accepted', of: 'listener' },
    { type: 'Conflicted', of: 'listener' },
  ],
  sentences,
  explanation: {
    title: 'Listeners are not distinct',
    meaning: `Every listener needs its own combination of port, protocol and hostname, so that each request belongs to one listener. This listener has the same combination as another one (HostnameConflict). Or it shares its port with a protocol that cannot share a port, such as TCP (ProtocolConflict).

If both listeners are in one object, none of them is served. A Gateway comes before its ListenerSets, and an older ListenerSet before a younger one. In that case only the later listener is not served. Different certificates do not make listeners distinct.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: a, port: 80, protocol: HTTP, hostname: shop.example.com }
    - { name: b, port: 80, protocol: HTTP, hostname: shop.example.com }`,
    fix: 'Give one of them another port or hostname, or remove it. The routes of both can attach to one listener.',
    specification: specificationOf('GatewaySpec', 'listeners'),
  },
  evaluate: ofListeners(({ owner, listeners }) =>
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
          message: say(`${foreign.length > 0 ? 'earlier' : ''}${reason}`, {
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
    })
  ),
});
