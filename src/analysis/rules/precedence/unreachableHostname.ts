import { isRouteKind } from '../../../gatewayApi/kinds';
import type { Route } from '../../../gatewayApi/types';
import type { Discovery, RuleContext } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import { ISOLATION, supportsFeature } from '../../gateways/classFeatures';
import type { Fix, GatewayVerdict, Listener, ParentVerdict, RouteVerdict } from '../../model';
import type { Reader } from '../../objects/reader';
import { willing } from '../../routes/listenerVerdict';
import { hostnameField } from '../../routes/routeHostnames';
import { sentencesOf } from '../../words/sentences';
import { pointer } from '../fixes/patch';
import { specificationOf } from '../specification';
import { takerOf } from './moreSpecific';

const { say, sentences } = sentencesOf('UnreachableHostname', {
  taken:
    'Requests to {{hostname}} on port {{port}} go to listener {{taker}} of {{owner}}. It is more specific than {{listeners}}, but does not accept the route.',
  notIsolated:
    'Requests to {{hostname}} on port {{port}} should go to listener {{taker}} of {{owner}}. It is more specific than {{listeners}}, but does not accept the route. GatewayClass {{className}} does not report that it isolates listeners (GatewayHTTPListenerIsolation).',
  fix: 'Add a parentRef that names listener {{taker}}. There the route then receives requests to {{hostname}}, and to its other hostnames that this listener serves.',
});

interface Loss {
  readonly hostname: string;
  readonly gateway: GatewayVerdict;
  readonly taker: Listener;
  /** The listeners that accept the route and do not get the requests. */
  readonly listeners: Map<string, Listener>;
}

function isUndecided({ parentRef, accepted, listeners }: ParentVerdict): boolean {
  return (
    listeners.some(({ attached }) => attached === 'Unknown') ||
    // Its listeners may be more specific still, and accept the route.
    (parentRef.kind === 'ListenerSet' && accepted.status === 'Unknown')
  );
}

function losses({ parents }: RouteVerdict, context: RuleContext): readonly Loss[] {
  if (parents.some(isUndecided)) return [];
  const pairs = parents.flatMap(({ listeners }) =>
    listeners.filter(({ attached }) => attached === 'True')
  );
  const taking = new Set(pairs.map(({ listener }) => listener.key));
  const found = new Map<string, Loss>();
  pairs.forEach(({ listener, hostnames }) =>
    hostnames?.forEach(hostname => {
      const gateway = context.gateway(listener.gateway);
      if (gateway === undefined) return;
      const taker = takerOf(hostname, listener, gateway);
      if (taker === undefined || taker === 'Unknown' || taking.has(taker.key)) return;
      const key = `${hostname} ${taker.key}`;
      const loss = found.get(key) ?? { hostname, gateway, taker, listeners: new Map() };
      loss.listeners.set(listener.key, listener);
      found.set(key, loss);
    })
  );
  return [...found.values()];
}

// Whether the class says what it can, and that it cannot isolate listeners.
function mixesListeners({ className }: GatewayVerdict, reader: Reader): boolean {
  return (
    supportsFeature(reader.object('GatewayClass', undefined, className), ISOLATION) === 'False'
  );
}

function oneMoreParentRef(
  { route, parents }: RouteVerdict,
  object: Route,
  { hostname, taker }: Loss
): Fix | undefined {
  const meant = parents.find(({ listeners }) =>
    listeners.some(
      item => item.listener.key === taker.key && item.selected === 'False' && willing(item)
    )
  );
  if (meant?.parentRef.sectionName === undefined) return undefined;
  const raw = (object.spec as { parentRefs: readonly object[] }).parentRefs[meant.index];
  const { name } = meant.parentRef;
  return {
    target: route,
    patch: [
      { op: 'test', path: pointer('spec', 'parentRefs', meant.index, 'name'), value: name },
      {
        op: 'add',
        path: pointer('spec', 'parentRefs', '-'),
        value: { ...raw, sectionName: taker.name },
      },
    ],
    message: say('fix', { taker: taker.name, hostname }),
  };
}

function discover(
  loss: Loss,
  verdict: RouteVerdict,
  object: Route,
  { reader }: RuleContext
): Discovery {
  const { hostname, gateway, taker, listeners } = loss;
  const { className } = gateway;
  const isHttp = taker.protocol === 'HTTP' || taker.protocol === 'HTTPS';
  const mixed = isHttp && mixesListeners(gateway, reader);
  const params = {
    hostname,
    className,
    port: taker.port ?? '',
    taker: taker.name,
    owner: taker.owner,
    listeners: [...new Set([...listeners.values()].map(({ name }) => name))],
  };
  return {
    message: say(mixed ? 'notIsolated' : 'taken', params),
    severity: mixed ? 'info' : undefined,
    path: hostnameField(hostname, object),
    related: [taker.owner],
    fix: oneMoreParentRef(verdict, object, loss),
  };
}

/** A hostname whose requests are for a listener that does not accept the route (GatewaySpec.listeners). */
export const unreachableHostname = rule({
  code: 'UnreachableHostname',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A hostname belongs to a more specific listener that does not accept the route',
    meaning: `Several listeners of a Gateway can have the same port and protocol. A request then belongs to the listener with the most specific hostname: \`shop.example.com\` before \`*.example.com\`, and that before a listener without a hostname. Only routes of that listener can receive the request.

The route is attached to a less specific listener. It lists a hostname that belongs to another listener of the Gateway or of one of its ListenerSets. That listener does not accept the route: its parentRef names another section, or the listener does not allow it. The route therefore receives no requests to this hostname on that port.

Implementations do not have to isolate listeners for HTTP. If the GatewayClass reports its supported features without \`GatewayHTTPListenerIsolation\`, the finding is only an info.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
status: { conditions: [{ type: Accepted, status: "True", reason: Accepted }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - { name: any, port: 80, protocol: HTTP, hostname: "*.example.com" }
    - { name: shop, port: 80, protocol: HTTP, hostname: shop.example.com }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw, sectionName: any }]
  hostnames: [shop.example.com] # which listener shop is for`,
    fix: 'Attach the route to the more specific listener: name it in a parentRef, and allow the route in its `allowedRoutes`. Or remove the hostname from the route.',
    specification: specificationOf('GatewaySpec', 'listeners'),
  },
  evaluate: {
    route: (object, verdict, context) => {
      const { kind } = verdict.route;
      if (!isRouteKind(kind)) return [];
      return losses(verdict, context).map(loss =>
        discover(loss, verdict, object as Route, context)
      );
    },
  },
});
