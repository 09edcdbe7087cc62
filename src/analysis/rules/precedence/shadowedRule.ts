import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { type TakenRule, takenRules } from './takenRules';
import { matchTexts, ruleField, takersOf } from './takers';

const { say, sentences } = sentencesOf('ShadowedRule', {
  rules:
    'No request reaches the rule. Requests for {{matches}} go to {{earlier}}, which comes first in the list.',
  routes:
    'No request reaches the rule. On {{listeners}}, requests for {{matches}} go to {{others}} (older, or first by name).',
  routesOfHostnames:
    'No request reaches the rule. On {{listeners}}, requests to {{hostnames}} for {{matches}} go to {{others}} (older, or first by name).',
  both: 'No request reaches the rule. Requests for {{matches}} go to {{earlier}}, which comes first in the list, and to {{others}} (older, or first by name).',
  connections:
    'No connection reaches the route. Connections to {{listeners}} go to {{others}} (older, or first by name).',
  connectionsOfHostnames:
    'No connection reaches the route. On {{listeners}}, connections to {{hostnames}} go to {{others}} (older, or first by name).',
});

function discover(kind: string, { index, matches }: TakenRule): Discovery {
  const path = ruleField(index);
  const rules = [...new Set(matches.flatMap(({ byRule }) => byRule ?? []))].sort((a, b) => a - b);
  const earlier = rules.map(ruleField);
  const byRoutes = matches.filter(match => match.byRoutes.length > 0);
  if (byRoutes.length === 0) {
    const params = { matches: matchTexts(kind, matches), earlier };
    return { message: say('rules', params), path };
  }
  const { what, params, related } = takersOf(kind, byRoutes);
  if (earlier.length === 0) return { message: say(what, params), path, related };
  const both = { ...params, matches: matchTexts(kind, matches), earlier };
  return { message: say('both', both), path, related };
}

/** A rule whose matches are all taken by earlier rules or routes (HTTPRouteRule.matches). */
export const shadowedRule = rule({
  code: 'ShadowedRule',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A rule is never reached',
    meaning: `A request that several rules match goes to only one of them. The more specific match takes precedence: an exact path before a prefix, the longer prefix before the shorter, then a method, then more headers, then more query parameters. If all of this is equal, the oldest route takes precedence, then the first route by namespace and name. Within a route, the first rule in the list takes precedence.

Every match of this rule is also a match of an earlier rule, for the same hostnames and on the same listeners. The rule therefore receives no requests. The status of the route does not show this: the route is accepted.

The same applies to the connections of TLSRoutes with the same hostname, and of TCPRoutes and UDPRoutes attached to the same listener.

Routes that are not applied yet come after all routes that are.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: web, port: 80 }]
    - matches: [{ path: { type: PathPrefix, value: / } }] # what the rule above matches by default
      backendRefs: [{ name: web-v2, port: 80 }]`,
    fix: 'Give the rule a match of its own, or give the route a hostname or listener of its own. Or remove the rule. To split requests between several backends, list them in the `backendRefs` of one rule, each with a `weight`.',
    specification: specificationOf('HTTPRouteRule', 'matches'),
  },
  evaluate: {
    route: (object, verdict, context) =>
      takenRules(object, verdict, context)
        .filter(({ never }) => never)
        .map(rule => discover(verdict.route.kind, rule)),
  },
});
