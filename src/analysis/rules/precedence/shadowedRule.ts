import type { Discovery, RouteRule } from '../../evaluation/rule';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { type TakenRule, takenRules } from './takenRules';
import { matchTexts, ruleField, takersOf } from './takers';

function discover(kind: string, { index, matches }: TakenRule): Discovery {
  const path = ruleField(index);
  const rules = [...new Set(matches.flatMap(({ byRule }) => byRule ?? []))].sort((a, b) => a - b);
  const earlier = rules.map(ruleField);
  const byRoutes = matches.filter(match => match.byRoutes.length > 0);
  if (byRoutes.length === 0) {
    const params = { matches: matchTexts(kind, matches), earlier };
    return { message: message('ShadowedRule.rules', params), path };
  }
  const { what, params, related } = takersOf(kind, byRoutes);
  if (earlier.length === 0)
    return { message: message(`ShadowedRule.${what}`, params), path, related };
  const both = { ...params, matches: matchTexts(kind, matches), earlier };
  return { message: message('ShadowedRule.both', both), path, related };
}

/** A rule whose matches are all taken by what comes before it (HTTPRouteRule.matches). */
export const shadowedRule: RouteRule = {
  code: 'ShadowedRule',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('A rule is never reached'),
    meaning:
      t(`A request that several rules match goes to one of them only. The more specific match wins: an exact path before a prefix, the longer prefix before the shorter, then a method, then more headers, then more query parameters. Where all that is the same the oldest route wins, of the same age the first by namespace and name, and within a route the first rule in the list.

Everything that this rule matches is also matched, in the same way, for the same hostnames and on the same listeners, by a rule that comes first. So it gets no request. Its status says nothing of that: the route is accepted.

The same holds for the connections of TLSRoutes that have the same hostname, and of TCPRoutes and UDPRoutes that are attached to the same listener.

Routes that were not applied yet come after all that were.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: web, port: 80 }]
    - matches: [{ path: { type: PathPrefix, value: / } }] # what the rule above matches by default
      backendRefs: [{ name: web-v2, port: 80 }]`,
    mend: t(
      'Give the rule a match, or the route a hostname or listener, that no other one has; or remove it. To share requests between several backends list them in the `backendRefs` of one rule, with a `weight` each.'
    ),
    specification: specificationOf('HTTPRouteRule', 'matches'),
  },
  evaluate: (object, verdict, context) =>
    takenRules(object, verdict, context)
      .filter(({ never }) => never)
      .map(rule => discover(verdict.route.kind, rule)),
};
