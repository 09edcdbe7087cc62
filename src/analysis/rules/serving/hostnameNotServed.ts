import { isRouteKind } from '../../../gatewayApi/kinds';
import type { KubernetesObject, Route } from '../../../gatewayApi/types';
import { isVariable } from '../../../gatewayApi/variable';
import { type Discovery, rule } from '../../evaluation/rule';
import type { ListenerVerdict, ParentVerdict } from '../../model';
import { intersectHostnames } from '../../objects/hosts/hostname';
import { meantListeners } from '../../routes/meantListeners';
import { parentObject } from '../../routes/parentObject';
import { hostnameField, hostnamesOf } from '../../routes/routeHostnames';
import { isUnserved, servesNothing } from '../../routes/routeServed';
import { sentencesOf } from '../../words/sentences';
import { CARRYING, listenerNames, passes } from '../attachment/refusal';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('HostnameNotServed', {
  none: 'No listener that the route attaches to serves {{hostname}}. They serve {{served}}.',
  unserved: {
    one: 'Hostname {{hostname}} of the route is served by no listener. Listener {{listeners}}, which has it, is not served itself ({{reason}}).',
    other:
      'Hostname {{hostname}} of the route is served by no listener. Listeners {{listeners}}, which have it, are not served themselves ({{reason}}).',
  },
});

// Nobody knows which hostnames the parent serves, or another finding says what is wrong with it.
function isUnclear(parent: ParentVerdict): boolean {
  const { mesh, accepted } = parent;
  return mesh || accepted.status === 'Unknown' || meantListeners(parent).length === 0;
}

function covers({ listener }: ListenerVerdict, hostname: string): boolean {
  // The variable may become the hostname.
  return (
    intersectHostnames(listener.hostname, hostname) !== undefined || isVariable(listener.hostname)
  );
}

function discover(
  hostname: string,
  parents: readonly ParentVerdict[],
  path: string
): Discovery | undefined {
  const all = parents.flatMap(meantListeners);
  const served = all.filter(({ attached }) => attached === 'True');
  const having = all.filter(verdict => covers(verdict, hostname) && passes(verdict, CARRYING));
  const open = having.filter(({ attached }) => attached !== 'False');
  if (open.some(verdict => !isUnserved(verdict))) return undefined;
  const [first] = open;
  if (first !== undefined) {
    // NotServed covers all hostnames of such a parent.
    const isTold = parents.some(
      parent => servesNothing(parent) && open.some(verdict => parent.listeners.includes(verdict))
    );
    if (isTold) return undefined;
    const listeners = listenerNames(open);
    const { reason, cause = first.listener.owner } = first.listener.served;
    const params = { hostname, listeners, reason, count: listeners.length };
    return { message: say('unserved', params), path, related: [cause] };
  }
  // Such a listener refuses the route for another reason, which is another finding.
  if (having.length > 0) return undefined;
  const names = [...new Set(served.map(({ listener }) => listener.hostname))].sort();
  return {
    message: say('none', { hostname, served: names }),
    path,
    related: parents.map(({ parentRef }) => parentObject(parentRef)),
  };
}

function discoveries(object: KubernetesObject, parents: readonly ParentVerdict[]): Discovery[] {
  const { kind } = object;
  const hostnames = isRouteKind(kind) ? hostnamesOf(kind, object as Route) : null;
  // The only hostname of an attached route is served.
  if (hostnames === null || hostnames.length < 2 || parents.some(isUnclear)) return [];
  if (parents.every(({ accepted }) => accepted.status === 'False')) return [];
  return hostnames.flatMap(
    hostname => discover(hostname, parents, hostnameField(hostname, object as Route)) ?? []
  );
}

/** A hostname of an attached route that no listener serves (HTTPRouteSpec.hostnames). */
export const hostnameNotServed = rule({
  code: 'HostnameNotServed',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'No listener serves a hostname of the route',
    meaning: `A route can list several hostnames. It attaches to a listener as soon as one of them matches the hostname of the listener. The other hostnames are then ignored without a message in the status.

No listener that the parentRefs of this route refer to serves this hostname. Requests to it get an error (404), or a listener of another route answers. A wildcard does not cover the domain itself: \`*.example.com\` does not serve \`example.com\`.

The finding also covers a hostname whose only listener does not work, for example because its certificate does not exist.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP, hostname: example.com }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw }]
  hostnames: [example.com, www.example.com] # no listener has www.example.com`,
    fix: 'Add a listener for the hostname to the Gateway, or remove the hostname from the route. An HTTPS listener also needs a certificate for that hostname.',
    specification: specificationOf('HTTPRouteSpec', 'hostnames'),
  },
  evaluate: {
    route: (object, { parents }) => discoveries(object, parents),
  },
});
