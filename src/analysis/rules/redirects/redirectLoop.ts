import type { KubernetesObject, Route } from '../../../gatewayApi/types';
import { type Place, placesOf } from '../../evaluation/routePlaces';
import { type Discovery, rule, type RuleContext } from '../../evaluation/rule';
import type { RouteVerdict } from '../../model';
import { objectText } from '../../words/valueText';
import { takenRules } from '../precedence/takenRules';
import { specificationOf } from '../specification';
import {
  keepsPath,
  matchesAgain,
  type RedirectRule,
  redirectRules,
  staysAtListener,
} from './redirects';
import { saySplit, splitRoute, splitSentences } from './splitRoute';

// The places where a redirected request comes to the same rule again, as it was before.
function loopsAt(
  { index, redirect, matches }: RedirectRule,
  places: readonly Place[],
  taken: ReturnType<typeof takenRules>
): readonly Place[] {
  if (redirect === undefined) return [];
  const hostname = typeof redirect.hostname === 'string' ? redirect.hostname.toLowerCase() : '';
  const candidates = places.filter(
    place =>
      staysAtListener(redirect, place.listener) && (hostname === '' || hostname === place.hostname)
  );
  if (candidates.length === 0) return candidates;
  const lost = taken.find(item => item.index === index);
  if (lost?.never === true) return [];
  const again = matches.filter(({ match }) => matchesAgain(match) && keepsPath(redirect, match));
  return candidates.filter(place =>
    again.some(({ index: at }) => {
      const gone = lost?.matches.find(match => match.index === at);
      return (
        gone?.byRule === undefined &&
        gone?.places.some(
          item => item.listener.key === place.listener.key && item.hostname === place.hostname
        ) !== true
      );
    })
  );
}

function discover(
  object: KubernetesObject,
  verdict: RouteVerdict,
  context: RuleContext
): Discovery[] {
  const rules = redirectRules(object).filter(({ redirect }) => redirect !== undefined);
  if (rules.length === 0) return [];
  const places = placesOf(object as Route, verdict);
  const taken = takenRules(object, verdict, context);
  return rules.flatMap(redirecting => {
    const at = loopsAt(redirecting, places, taken);
    if (at.length === 0) return [];
    const listeners = new Map(at.map(({ listener }) => [listener.key, listener]));
    const isLoop = ({ key }: { readonly key: string }) => listeners.has(key);
    return [
      {
        message: saySplit('rule', {
          listeners: [...listeners.values()].map(
            ({ owner, name }) => `${objectText(owner)} ${name}`
          ),
        }),
        path: `.spec.rules[${redirecting.index}]`,
        related: [...new Set([...listeners.values()].map(({ owner }) => owner))],
        fix: splitRoute(object, verdict, redirecting.index, isLoop, context),
      },
    ];
  });
}

/** A rule that redirects requests to the URL that they have (HTTPRequestRedirectFilter). */
export const redirectLoop = rule({
  code: 'RedirectLoop',
  severity: 'error',
  explains: [],
  sentences: splitSentences,
  explanation: {
    title: 'A rule redirects requests to itself',
    meaning: `A redirect sends the client to another URL. Here the new URL has the same scheme, hostname, port and path as the request. The same rule answers again, and the client repeats the request until it gives up. Browsers report *too many redirects*.

Most often, a route redirects HTTP to HTTPS and its parentRef names no listener. The route is then attached to the HTTPS listener too, where the redirect changes nothing.

The port of a redirect is the one that it names. Without one, it is the port of its scheme, or the port of the listener if it names no scheme. Rules that match headers are not reported, because another request may have other headers.`,
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
metadata: { namespace: infra, name: web }
spec:
  parentRefs: [{ name: gw }] # both listeners
  rules:
    - filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }]`,
    fix: 'Use two routes: one that redirects, with a `sectionName` that names the HTTP listener, and one with the backends, with a `sectionName` that names the HTTPS listener.',
    specification: specificationOf('HTTPRequestRedirectFilter', 'scheme'),
  },
  evaluate: {
    route: (object, verdict, context) =>
      verdict.route.kind === 'HTTPRoute' ? discover(object, verdict, context) : [],
  },
});
