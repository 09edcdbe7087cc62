import type { Discovery, RouteRule } from '../../evaluation/rule';
import type { ListenerCheckName, ListenerVerdict, ParentVerdict } from '../../model';
import type { Reader } from '../../objects/reader';
import { parentObject } from '../../routes/parentObject';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { specificationOf } from '../specification';
import { admitRoutes } from './listenerFix';
import { CARRYING, listenerNames, passes } from './refusal';

const OTHERS: readonly ListenerCheckName[] = [...CARRYING, 'hostname'];

function discovery(
  parent: ParentVerdict,
  namespace: string,
  kind: string,
  reader: Reader
): Discovery[] {
  if (parent.accepted.status !== 'True') return [];
  if (!parent.listeners.some(({ attached }) => attached === 'False')) return [];
  const selected = parent.listeners.filter(listener => listener.selected !== 'False');
  const refused = selected.filter(({ attached }) => attached === 'False');
  if (refused.length === 0) return [];
  // A listener of another protocol or hostname is not meant for the route anyway.
  const closed = refused.filter(verdict => passes(verdict, OTHERS));
  const object = parentObject(parent.parentRef);
  const common = { path: `.spec.parentRefs[${parent.index}]`, related: [object] };
  const params = (listeners: readonly ListenerVerdict[]) => ({
    parent: object,
    kind,
    namespace,
    refused: listenerNames(listeners),
    attached: listenerNames(selected.filter(({ attached }) => attached === 'True')),
  });
  if (closed.length > 0) {
    return [
      {
        ...common,
        message: message('PartiallyAttached.namespace', params(closed)),
        ...withFixes(...admitRoutes(closed, namespace, reader)),
      },
    ];
  }
  const id = refused.every(verdict => passes(verdict, CARRYING))
    ? 'PartiallyAttached.hostname'
    : refused.some(verdict => passes(verdict, CARRYING))
    ? 'PartiallyAttached.various'
    : 'PartiallyAttached.kind';
  return [{ ...common, message: message(id, params(refused)), severity: 'info' }];
}

/**
 * Some of the listeners that a parentRef means take the route and others do not
 * (ParentReference.sectionName: one is enough to count as attached).
 */
export const partiallyAttached: RouteRule = {
  code: 'PartiallyAttached',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('Only some of the listeners that a route asks for take it'),
    meaning:
      t(`A parentRef without \`sectionName\` means every listener of the Gateway. The route counts as attached as soon as one of them takes it, so its status says \`Accepted\` while it is not served on the others: by HTTP but not by HTTPS, say.

It is a warning where a listener would carry the route and serve its hostnames, and only keeps its namespace out. It is information where the others have another protocol, take other kinds of routes or serve other hostnames, which is usual for a Gateway with several listeners.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
    - { name: admin, port: 8080, protocol: HTTP } # takes routes of infra only
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw, namespace: infra }]`,
    mend: t(
      'Name the listener that is meant in `sectionName`, so that the route asks for no other; or let the other listeners take it too.'
    ),
    specification: specificationOf('ParentReference', 'sectionName'),
  },
  evaluate: (_object, { route, parents }, { reader }) =>
    parents.flatMap(parent => discovery(parent, route.namespace ?? '', route.kind, reader)),
};
