import type { KubernetesObject } from '../../../gatewayApi/types';
import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { type TakenMatch, type TakenRule, takenRules } from './takenRules';
import { matchTexts, ruleField, takersOf } from './takers';

const { say, sentences } = sentencesOf('DuplicateMatch', {
  twice: 'The rule lists the match {{match}} twice, first in {{earlier}}.',
  rule: 'No request reaches the match {{match}}. Requests go to {{earlier}}, which comes first in the list and has the same match.',
  fix: 'Remove the match here. No request is routed differently then.',
  routes:
    'On {{listeners}}, requests for {{matches}} do not reach this rule. They go to {{others}} (older, or first by name).',
  routesOfHostnames:
    'On {{listeners}}, requests to {{hostnames}} for {{matches}} do not reach this rule. They go to {{others}} (older, or first by name).',
  connections:
    'On {{listeners}}, connections do not reach this route. They go to {{others}} (older, or first by name).',
  connectionsOfHostnames:
    'On {{listeners}}, connections to {{hostnames}} do not reach this route. They go to {{others}} (older, or first by name).',
});

function matchField(rule: number | undefined, match: number | undefined): string {
  return match === undefined ? ruleField(rule) : `${ruleField(rule)}.matches[${match}]`;
}

function removal(target: ObjectRef, object: KubernetesObject, rule: number, match: number): Fix {
  const path = jsonPointer(matchField(rule, match));
  const { rules } = (object as KubernetesObject & { spec: { rules: unknown[] } }).spec;
  const { matches } = rules[rule] as { matches: unknown[] };
  return {
    target,
    // A list index does not identify an entry, so the patch tests the old value first.
    patch: [
      { op: 'test', path, value: matches[match] },
      { op: 'remove', path },
    ],
    message: say('fix'),
  };
}

function ofOwnRoute(
  { index: rule, matches }: TakenRule,
  route: ObjectRef,
  object: KubernetesObject
): Discovery[] {
  return matches.flatMap((taken): Discovery[] => {
    const { index, byRule, twin } = taken;
    if (rule === undefined || index === undefined) return [];
    if (byRule === undefined && twin === undefined) return [];
    const [match] = matchTexts(route.kind, [taken]);
    const found = byRule === undefined ? 'twice' : 'rule';
    const earlier = byRule === undefined ? matchField(rule, twin) : ruleField(byRule);
    return [
      {
        message: say(found, { match: match ?? '', earlier }),
        path: matchField(rule, index),
        fix: removal(route, object, rule, index),
        // A repeated match in one rule has no effect.
        severity: found === 'twice' ? 'info' : undefined,
      },
    ];
  });
}

function ofOtherRoutes({ index: rule, matches }: TakenRule, kind: string): Discovery[] {
  const taken = matches.filter(({ byRoutes }) => byRoutes.length > 0);
  const [only, another] = taken as [TakenMatch?, TakenMatch?];
  if (only === undefined) return [];
  const { what, params, related } = takersOf(kind, taken);
  const path = another === undefined ? matchField(rule, only.index) : `${ruleField(rule)}.matches`;
  return [{ message: say(what, params), path, related }];
}

/** A match that an earlier rule or route takes, in a rule that other matches still reach. */
export const duplicateMatch = rule({
  code: 'DuplicateMatch',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A match is also in another rule, which takes precedence',
    meaning: `A request goes to only one rule. If several rules have the same match, the oldest route takes precedence, then the first route by namespace and name. Within a route, the first rule in the list takes precedence.

The rule is reached, but not by everything that it matches. Another rule takes precedence with the same match, everywhere or for the hostnames and listeners in the message. There this rule receives nothing. This often happens when two teams use one hostname.

A match that is listed twice in one rule has no effect. If a rule receives no requests at all, see \`ShadowedRule\`.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - matches: [{ path: { value: /cart } }]
      backendRefs: [{ name: cart, port: 80 }]
    - matches:
        - path: { value: /cart } # the rule above has it
        - path: { value: /orders }
      backendRefs: [{ name: orders, port: 80 }]`,
    fix: 'Decide which rule should receive the requests. Remove the match from the other rule, or make it more specific. If both routes need the hostname, use different paths in each of them.',
    specification: specificationOf('HTTPRouteRule', 'matches'),
  },
  evaluate: {
    route: (object, verdict, context) =>
      takenRules(object, verdict, context)
        .filter(({ never }) => !never)
        .flatMap(rule => [
          ...ofOwnRoute(rule, verdict.route, object),
          ...ofOtherRoutes(rule, verdict.route.kind),
        ]),
  },
});
