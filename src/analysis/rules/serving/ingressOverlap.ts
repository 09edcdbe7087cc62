import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import type { ObjectRef, RouteVerdict } from '../../model';
import { ANY_HOSTNAME } from '../../objects/hosts/hostname';
import { hostsOfIngress, sharedHost } from '../../objects/hosts/ingressHosts';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { hostnameField } from '../../routes/routeHostnames';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('IngressOverlap', {
  claimed: {
    one: '{{ingresses}} also claims {{hosts}}. DNS and the controllers decide whether the Ingress or the route gets the requests.',
    other:
      '{{ingresses}} also claim {{hosts}}. DNS and the controllers decide whether an Ingress or the route gets the requests.',
  },
});

interface Overlap {
  /** The hostnames of the route that an Ingress claims too, at least in part. */
  readonly hostnames: Set<string>;
  /** What both claim. */
  readonly hosts: Set<string>;
  /** The Ingresses, by their text. */
  readonly ingresses: Map<string, ObjectRef>;
}

// A route of the mesh takes no requests from outside. A route for any hostname claims none by name.
function claimedBy({ parents }: RouteVerdict): ReadonlySet<string> {
  const claimed = new Set<string>();
  for (const { mesh, listeners } of parents) {
    if (mesh) continue;
    for (const { attached, hostnames } of listeners) {
      if (attached === 'False' || hostnames === null) continue;
      // Not `for`, which visits the holes of a list.
      hostnames.forEach(hostname => {
        if (hostname !== ANY_HOSTNAME) claimed.add(hostname);
      });
    }
  }
  return claimed;
}

function overlapOf(verdict: RouteVerdict, reader: Reader): Overlap {
  const overlap: Overlap = { hostnames: new Set(), hosts: new Set(), ingresses: new Map() };
  for (const hostname of claimedBy(verdict)) {
    for (const ingress of reader.ingressesAt(hostname)) {
      for (const host of hostsOfIngress(ingress)) {
        const shared = sharedHost(hostname, host);
        if (shared === undefined) continue;
        const ref = refOf(ingress);
        overlap.hostnames.add(hostname);
        overlap.hosts.add(shared);
        overlap.ingresses.set(objectText(ref), ref);
      }
    }
  }
  return overlap;
}

/** A hostname of a route that an Ingress claims as well (HTTPRouteSpec.hostnames, IngressRule.host). */
export const ingressOverlap = rule({
  code: 'IngressOverlap',
  severity: 'info',
  explains: [],
  sentences,
  explanation: {
    title: 'An Ingress claims the same host as the route',
    meaning: `A route and an Ingress have the same host. Usually different controllers with different addresses serve them. The record in DNS then decides which one gets the requests. Tools that write DNS records, such as ExternalDNS, can find both and write either address. Where one controller serves both, the controller decides.

This is normal while a host moves from Ingress to the Gateway API. It needs no change until all requests go through the Gateway.

The wildcard of an Ingress matches one label: \`*.example.com\` claims \`a.example.com\`, but not \`a.b.example.com\`. An Ingress or a route without a host claims no host by name, so it is not reported. The finding requires that Ingresses were read.`,
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
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw }]
  hostnames: [www.example.com]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { namespace: infra, name: web }
spec:
  rules: [{ host: www.example.com }] # the host of the route`,
    fix: 'When all requests of the host go through the Gateway, remove the host from the Ingress. Until then, make sure that only one of them has a record in DNS.',
    specification: specificationOf('HTTPRouteSpec', 'hostnames'),
  },
  evaluate: {
    route(object, verdict, { reader }) {
      const { hostnames, hosts, ingresses } = overlapOf(verdict, reader);
      const [hostname] = hostnames;
      if (hostname === undefined) return [];
      const few = firstFew(ingresses.keys());
      return [
        {
          message: say('claimed', {
            ingresses: few,
            hosts: firstFew(hosts),
            count: few.length,
          }),
          path: hostnames.size === 1 ? hostnameField(hostname, object as Route) : '.spec.hostnames',
          related: few.flatMap(text => ingresses.get(text) ?? []),
        },
      ];
    },
  },
});
