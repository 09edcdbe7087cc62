import type { Route } from '../../../gatewayApi/types';
import { type Discovery, rule, type RuleContext } from '../../evaluation/rule';
import type { ListenerCheckName, ListenerVerdict, ParentVerdict } from '../../model';
import { intersectHostnames } from '../../objects/hosts/hostname';
import { parentObject } from '../../routes/parentObject';
import { hostnamesOf } from '../../routes/routeHostnames';
import { sentencesOf } from '../../words/sentences';
import { admitRoutes } from '../fixes/openToRoutes';
import { withFixes } from '../fixes/withFixes';
import { redirectToHttps } from '../redirects/redirects';
import { specificationOf } from '../specification';
import { CARRYING, listenerNames, passes } from './refusal';

const { say, sentences } = sentencesOf('PartiallyAttached', {
  namespace: {
    one: 'The route attaches to listener {{attached}} of {{parent}}, but not to {{refused}}, where namespace {{namespace}} is not allowed.',
    other:
      'The route attaches to listeners {{attached}} of {{parent}}, but not to {{refused}}, where namespace {{namespace}} is not allowed.',
  },
});

// A redirect takes the hostnames of the route on an HTTP listener, so that clients reach it by HTTPS.
function isRedirected({ listener }: ListenerVerdict, own: Route, context: RuleContext): boolean {
  if (listener.protocol !== 'HTTP') return false;
  return [...context.attached(listener)].some(key => {
    const verdict = context.route(key);
    if (verdict?.route.kind !== 'HTTPRoute') return false;
    const found = context.reader.lookup(verdict.route);
    if (found.state !== 'found' || redirectToHttps(found.object) === undefined) return false;
    const taken = hostnamesOf('HTTPRoute', found.object as Route) ?? [];
    const wanted = hostnamesOf('HTTPRoute', own) ?? [];
    const takes = (hostname: string) =>
      taken.some(one => intersectHostnames(one, hostname) === hostname);
    return taken.length === 0 || (wanted.length > 0 && wanted.every(takes));
  });
}

const OTHERS: readonly ListenerCheckName[] = [...CARRYING, 'hostname'];

function discovery(parent: ParentVerdict, own: Route, context: RuleContext): Discovery[] {
  if (parent.accepted.status !== 'True') return [];
  if (!parent.listeners.some(({ attached }) => attached === 'False')) return [];
  const selected = parent.listeners.filter(listener => listener.selected !== 'False');
  const refused = selected.filter(({ attached }) => attached === 'False');
  if (refused.length === 0) return [];
  const isSecure = selected.some(
    ({ attached, listener }) => attached === 'True' && listener.protocol === 'HTTPS'
  );
  // A listener with another protocol or hostname is not intended for the route.
  const closed = refused.filter(
    verdict => passes(verdict, OTHERS) && !(isSecure && isRedirected(verdict, own, context))
  );
  const namespace = own.metadata.namespace ?? '';
  const object = parentObject(parent.parentRef);
  const attached = listenerNames(selected.filter(listener => listener.attached === 'True'));
  if (closed.length === 0) return [];
  return [
    {
      path: `.spec.parentRefs[${parent.index}]`,
      related: [object],
      message: say('namespace', {
        parent: object,
        namespace,
        refused: listenerNames(closed),
        attached,
        count: attached.length,
      }),
      ...withFixes(...admitRoutes(closed, namespace, context.reader)),
    },
  ];
}

/**
 * Some of the listeners that a parentRef refers to accept the route and others do not
 * (ParentReference.sectionName: a route is attached if one listener accepts it).
 */
export const partiallyAttached = rule({
  code: 'PartiallyAttached',
  severity: 'warning',
  stage: 'attachment',
  explains: [],
  sentences,
  explanation: {
    title: 'Only some of the listeners in a parentRef accept the route',
    meaning: `A parentRef without \`sectionName\` refers to every listener of the Gateway. The route is attached as soon as one of them accepts it. Its status is then \`Accepted\`, although other listeners do not serve it: for example, it is served by HTTP but not by HTTPS.

The finding requires a listener that supports the route and its hostnames, and only does not allow its namespace. A listener with another protocol, for other kinds of routes or for other hostnames is not reported: this is usual for a Gateway with several listeners. An HTTP listener that redirects the hostnames of the route to HTTPS is not reported either: the route needs only the HTTPS listener.`,
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
    - { name: admin, port: 8080, protocol: HTTP } # accepts routes from infra only
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw, namespace: infra }]`,
    fix: 'Name the intended listener in `sectionName`, so that the route attaches to no other. Or allow the route on the other listeners too.',
    specification: specificationOf('ParentReference', 'sectionName'),
  },
  evaluate: {
    route: (object, { parents }, context) =>
      parents.flatMap(parent => discovery(parent, object as Route, context)),
  },
});
