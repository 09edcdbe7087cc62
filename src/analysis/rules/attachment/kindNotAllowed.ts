import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { RouteRule } from '../../evaluation/rule';
import type { Check, Fix, ListenerVerdict } from '../../model';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { specificationOf } from '../specification';
import { testListener } from './listenerFix';
import { nameOtherListener } from './otherListener';
import { type Patch, pointer } from './patch';
import { CARRYING, listenerNames, passes, refusedAt } from './refusal';

function decisive(verdict: ListenerVerdict): Check | undefined {
  return CARRYING.map(name => verdict.check(name)).find(({ status }) => status === 'False');
}

// What a listener carries, as people write it.
function carriedBy(verdict: ListenerVerdict): string {
  const { protocol, tlsMode, allowedRoutes } = verdict.listener;
  if (decisive(verdict)?.check === 'kind') {
    return (allowedRoutes.kinds ?? []).map(({ kind }) => kind).join(', ');
  }
  return tlsMode === undefined ? protocol : `${protocol} + tls.mode ${tlsMode}`;
}

/**
 * Lets listeners take a kind of route that their `allowedRoutes.kinds` leave out.
 *
 * @param listeners - Listeners of one owner.
 * @param kind - The route's.
 * @returns The fix; undefined for no listener.
 */
export function namedKinds(listeners: readonly ListenerVerdict[], kind: string): Fix | undefined {
  const [first] = listeners;
  if (first === undefined) return undefined;
  const { owner } = first.listener;
  const patch = listeners.flatMap(
    ({ listener }): Patch => [
      ...testListener(listener),
      {
        op: 'add',
        path: pointer('spec', 'listeners', listener.index, 'allowedRoutes', 'kinds', '-'),
        value: { group: GATEWAY_API_GROUP, kind },
      },
    ]
  );
  const text = message('KindNotAllowed.fix', { owner, kind, listeners: listenerNames(listeners) });
  return { target: owner, patch, message: text };
}

/** No listener carries the kind of route (AllowedRoutes.kinds, ProtocolType). */
export const kindNotAllowed: RouteRule = {
  code: 'KindNotAllowed',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('The listener takes no routes of this kind'),
    meaning:
      t(`What a listener can carry depends on its protocol: HTTP and HTTPS carry HTTPRoutes and GRPCRoutes, TLS carries TLSRoutes (and TCPRoutes, where it terminates TLS), TCP carries TCPRoutes and UDP UDPRoutes. A listener may take fewer kinds than its protocol carries, by naming them in \`allowedRoutes.kinds\`.

The route is of a kind that none of the listeners it asks for takes, so it is not served.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: dns, port: 53, protocol: UDP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: infra }
spec:
  parentRefs: [{ name: gw }]`,
    mend: t(
      'Ask for a listener whose protocol carries the route, or add one to the Gateway. Where the listener names kinds, add the route’s kind to `allowedRoutes.kinds`.'
    ),
    specification: specificationOf('AllowedRoutes', 'kinds'),
  },
  evaluate: (_object, { route, parents }) =>
    refusedAt(parents, 'permission').flatMap(refused => {
      const { parent, path, listeners } = refused;
      // Where one would carry it, its namespace is what is in the way.
      if (listeners.some(verdict => passes(verdict, CARRYING))) return [];
      const carried = [...new Set(listeners.map(carriedBy))];
      const byKinds = listeners.filter(verdict => decisive(verdict)?.check === 'kind');
      const id =
        carried.length > 1
          ? 'KindNotAllowed.various'
          : byKinds.length === 0
          ? 'KindNotAllowed.protocol'
          : 'KindNotAllowed.kinds';
      return [
        {
          message: message(id, {
            parent,
            kind: route.kind,
            carried,
            listeners: listenerNames(listeners),
            rules: listeners.map(verdict => `${verdict.listener.name} (${carriedBy(verdict)})`),
          }),
          path,
          related: [parent],
          ...withFixes(
            nameOtherListener(refused, route),
            byKinds.length > 0
              ? namedKinds(byKinds, route.kind)
              : {
                  target: parent,
                  message: message('KindNotAllowed.fixListener', { parent, kind: route.kind }),
                }
          ),
        },
      ];
    }),
};
