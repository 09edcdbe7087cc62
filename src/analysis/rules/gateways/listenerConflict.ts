import { rule } from '../../evaluation/rule';
import { conditionOf } from '../../gateways/listenerConditions';
import { refusesConflict, reportedOfListener } from '../../gateways/reportedTrouble';
import type { GatewayVerdict, Listener, ListenerName, ObjectRef, Severity } from '../../model';
import { objectKey } from '../../objects/keys';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { specificationOf } from '../specification';
import { listenerField, ofListeners, type OwnListeners } from './ofListeners';

const { say, sentences } = sentencesOf('ListenerConflict', {
  ProtocolConflict:
    'Listener {{listener}} of {{owner}} shares port {{port}} with {{others}}, but their protocols cannot share a port. None of them is served.',
  HostnameConflict:
    'Listener {{listener}} of {{owner}} has the same protocol, port {{port}} and hostname as {{others}}. None of them is served.',
  earlierProtocolConflict:
    'Listener {{listener}} of {{owner}} is not served. It comes after {{others}} on port {{port}}, and their protocols cannot share a port.',
  modes:
    'Listener {{listener}} of {{owner}} is not served. It shares port {{port}} with {{others}} in another TLS mode. GatewayClass {{className}} does not report that it supports this (TLSRouteModeMixed).',
  refused:
    'Listener {{listener}} of {{owner}} is not served. It shares port {{port}} with {{others}}, and the controller refuses that.',
  maybeProtocolConflict:
    'Listener {{listener}} of {{owner}} shares port {{port}} with {{others}}. Some implementations refuse these protocols or TLS modes on one port.',
  maybeHostnameConflict:
    'Listener {{listener}} of {{owner}} has port {{port}} and the hostname of {{others}}. Some implementations refuse HTTPS and TLS for one hostname.',
  earlierHostnameConflict:
    'Listener {{listener}} of {{owner}} is not served. It comes after {{others}} with the same protocol, port {{port}} and hostname.',
});

interface Judged {
  readonly id: Parameters<typeof say>[0];
  /** Undefined for the severity of the rule. */
  readonly severity?: Severity;
}

function foreignOf(others: readonly ListenerName[], owner: ObjectRef): readonly ListenerName[] {
  return others.filter(other => objectKey(other.owner) !== objectKey(owner));
}

function isOfModes({ protocol, conflictsWith }: Listener, { listeners }: GatewayVerdict): boolean {
  const isTls = (other: ListenerName) =>
    listeners.some(
      ({ owner, name, protocol: theirs }) =>
        theirs === 'TLS' && name === other.name && objectKey(owner) === objectKey(other.owner)
    );
  return protocol === 'TLS' && conflictsWith.every(isTls);
}

function judge(
  listener: Listener,
  { definition, gateway }: OwnListeners,
  isForeign: boolean
): Judged | undefined {
  const conflict = conditionOf(listener, 'Conflicted');
  const { reason } = conflict ?? {};
  if (reason !== 'ProtocolConflict' && reason !== 'HostnameConflict') return undefined;
  if (conflict?.status === 'True') {
    if (reason === 'ProtocolConflict' && isOfModes(listener, gateway)) return { id: 'modes' };
    return { id: isForeign ? `earlier${reason}` : reason };
  }
  const reported = reportedOfListener(definition, listener.name);
  if (refusesConflict(reported)) return { id: 'refused' };
  // ListenerConditionConflicted: "If this condition is not set, it is assumed that there are no
  // conflicts."
  return reported.any ? undefined : { id: `maybe${reason}`, severity: 'warning' };
}

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

If both listeners are in one object, none of them is served. A Gateway comes before its ListenerSets, and an older ListenerSet before a younger one. In that case only the later listener is not served. Different certificates do not make listeners distinct.

Implementations differ about some listeners of one port: HTTP beside HTTPS or TLS, HTTPS and TLS with one hostname, and TLS listeners of different modes. The finding is then a warning, until the controller reports whether it accepts them. Different TLS modes are an error if the GatewayClass reports its features without \`TLSRouteModeMixed\`.`,
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
  evaluate: ofListeners(own =>
    own.listeners.flatMap(listener => {
      const { name, port, hostname, conflictsWith } = listener;
      const foreign = foreignOf(conflictsWith, own.owner);
      const found = judge(listener, own, foreign.length > 0);
      if (found === undefined) return [];
      const others = conflictsWith.map(other =>
        foreign.includes(other) ? `${objectText(other.owner)} ${other.name}` : other.name
      );
      return [
        {
          message: say(found.id, {
            listener: name,
            owner: own.owner,
            port: port ?? '',
            hostname,
            others,
            className: own.gateway.className,
          }),
          severity: found.severity,
          path: listenerField(listener),
          related: [...new Set(foreign.map(other => other.owner))],
        },
      ];
    })
  ),
});
