import type { KubernetesObject, Route } from '../../../gatewayApi/types';
import { type Place, placesOf } from '../../evaluation/routePlaces';
import { type Discovery, rule, type RuleContext } from '../../evaluation/rule';
import type { Fix, Listener, RouteVerdict } from '../../model';
import { intersectHostnames } from '../../objects/hosts/hostname';
import { objectKey } from '../../objects/keys';
import { sentencesOf } from '../../words/sentences';
import { parentRefPatch } from '../fixes/patch';
import { specificationOf } from '../specification';
import { matchesEverything, redirectRules, redirectToHttps } from './redirects';

const { say, sentences } = sentencesOf('RedirectBypassed', {
  hostname:
    '{{other}} is attached to listener {{listener}} too, with the more specific hostname {{hostname}}. Its requests do not reach this redirect to HTTPS.',
  match:
    '{{other}} is attached to listener {{listener}} too, with more specific matches. Its requests do not reach this redirect to HTTPS.',
  fix: 'Attach {{other}} only to listener {{section}}. Its requests on listener {{listener}} are then redirected.',
});

/** Another route on an HTTP listener of the redirect. */
interface Rival {
  readonly verdict: RouteVerdict;
  readonly places: readonly Place[];
  /** It answers requests itself with a match that not every request matches. */
  readonly isSpecific: boolean;
  /** It answers some requests itself. */
  readonly isServing: boolean;
}

interface Bypass {
  readonly at: Place;
  readonly how: 'hostname' | 'match';
}

function rivalOf(key: string, { route, reader }: RuleContext): Rival | undefined {
  const verdict = route(key);
  if (verdict === undefined || verdict.route.kind !== 'HTTPRoute') return undefined;
  const lookup = reader.lookup(verdict.route);
  if (lookup.state !== 'found') return undefined;
  const rules = redirectRules(lookup.object);
  const isSpecific = rules.some(
    ({ redirect, matches }) =>
      redirect === undefined && matches.some(({ match }) => !matchesEverything(match))
  );
  // Of several rules that match every request, the first one takes them.
  const first = rules.find(({ matches }) => matches.some(({ match }) => matchesEverything(match)));
  return {
    verdict,
    places: placesOf(lookup.object as Route, verdict),
    isSpecific,
    isServing: isSpecific || (first !== undefined && first.redirect === undefined),
  };
}

function bypassOf(own: Place, { places, isSpecific, isServing }: Rival): Bypass | undefined {
  const isSecure = ({ hostname }: Place) =>
    places.some(
      ({ listener, hostname: name }) =>
        listener.protocol === 'HTTPS' &&
        name === hostname &&
        objectKey(listener.gateway) === objectKey(own.listener.gateway)
    );
  const at = places.find(
    place =>
      place.listener.key === own.listener.key &&
      intersectHostnames(own.hostname, place.hostname) === place.hostname &&
      (place.hostname === own.hostname ? isSpecific : isServing) &&
      isSecure(place)
  );
  if (at === undefined) return undefined;
  return { at, how: at.hostname === own.hostname ? 'match' : 'hostname' };
}

function onlySecure({ route, parents }: RouteVerdict, listener: Listener): Fix | undefined {
  const [parent, more] = parents;
  if (parent === undefined || more !== undefined) return undefined;
  const secure = parent.listeners.filter(
    ({ attached, listener: { protocol } }) => attached === 'True' && protocol === 'HTTPS'
  );
  const [only, another] = secure;
  const { name, sectionName } = parent.parentRef;
  if (only === undefined || another !== undefined || sectionName !== undefined) return undefined;
  const section = only.listener.name;
  return {
    target: route,
    patch: parentRefPatch(parent.index, name, { sectionName: section }),
    message: say('fix', { other: route, section, listener: listener.name }),
  };
}

// Somebody named the HTTP listener on purpose.
function isChosen({ parents }: RouteVerdict, { key }: Listener): boolean {
  return parents.every(
    ({ parentRef: { sectionName, port }, listeners }) =>
      sectionName !== undefined ||
      port !== undefined ||
      !listeners.some(({ attached, listener }) => attached === 'True' && listener.key === key)
  );
}

function discover(
  object: KubernetesObject,
  verdict: RouteVerdict,
  context: RuleContext
): Discovery[] {
  const index = redirectToHttps(object);
  if (index === undefined) return [];
  const places = placesOf(object as Route, verdict).filter(
    ({ listener }) => listener.protocol === 'HTTP'
  );
  const keys = new Set(places.flatMap(({ listener }) => [...context.attached(listener)]));
  keys.delete(objectKey(verdict.route));
  const rivals = [...keys].flatMap(key => rivalOf(key, context) ?? []);
  const found = new Map<Rival, Discovery>();
  places.forEach(own =>
    rivals.forEach(rival => {
      const bypass = found.has(rival) ? undefined : bypassOf(own, rival);
      if (bypass === undefined) return;
      const { listener } = own;
      const { verdict: other } = rival;
      const { hostname } = bypass.at;
      found.set(rival, {
        message: say(bypass.how, { other: other.route, listener: listener.name, hostname }),
        path: `.spec.rules[${index}]`,
        related: [other.route],
        severity: isChosen(other, listener) ? 'info' : undefined,
        fix: onlySecure(other, listener),
      });
    })
  );
  return [...found.values()];
}

/** A redirect to HTTPS that another route of the same listener takes precedence over. */
export const redirectBypassed = rule({
  code: 'RedirectBypassed',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A route answers over HTTP beside a redirect to HTTPS',
    meaning: `A route redirects every request of an HTTP listener to HTTPS. Another route is attached to the same listener, with a more specific hostname or match, and to an HTTPS listener. The more specific route takes precedence, so its requests over HTTP are answered without encryption.

Most often, the parentRef of the other route names no listener, and the route is attached to both. If it names the HTTP listener, this may be intended, and the finding is only an info.`,
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
    - { name: http, port: 80, protocol: HTTP }
    - { name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: web }] } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: redirect }
spec:
  parentRefs: [{ name: gw, sectionName: http }]
  rules:
    - filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw }] # listener http too
  hostnames: [web.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
---
apiVersion: v1
kind: Service
metadata: { namespace: infra, name: web }
spec: { ports: [{ port: 80 }] }`,
    fix: 'Set `sectionName` in the parentRef of the other route, so that it is attached to the HTTPS listener only.',
    specification: specificationOf('HTTPRouteSpec', 'hostnames'),
  },
  evaluate: {
    route: (object, verdict, context) =>
      verdict.route.kind === 'HTTPRoute' ? discover(object, verdict, context) : [],
  },
});
