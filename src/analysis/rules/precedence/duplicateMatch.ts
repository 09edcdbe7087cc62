import type { KubernetesObject } from '../../../gatewayApi/types';
import type { Discovery, RouteRule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';
import { type TakenMatch, type TakenRule, takenRules } from './takenRules';
import { matchTexts, ruleField, takersOf } from './takers';

function matchField(rule: number | undefined, match: number | undefined): string {
  return match === undefined ? ruleField(rule) : `${ruleField(rule)}.matches[${match}]`;
}

function removal(target: ObjectRef, object: KubernetesObject, rule: number, match: number): Fix {
  const path = jsonPointer(matchField(rule, match));
  const { rules } = (object as KubernetesObject & { spec: { rules: unknown[] } }).spec;
  const { matches } = rules[rule] as { matches: unknown[] };
  return {
    target,
    // A place in a list is no name: what stood there must still be there.
    patch: [
      { op: 'test', path, value: matches[match] },
      { op: 'remove', path },
    ],
    message: message('DuplicateMatch.fix'),
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
        message: message(`DuplicateMatch.${found}`, { match: match ?? '', earlier }),
        path: matchField(rule, index),
        fix: removal(route, object, rule, index),
        // Said twice is the same as said once.
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
  return [{ message: message(`DuplicateMatch.${what}`, params), path, related }];
}

/** A match that is taken by what comes before it, in a rule that is reached otherwise. */
export const duplicateMatch: RouteRule = {
  code: 'DuplicateMatch',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('A match is taken by another rule that has the same'),
    meaning:
      t(`A request goes to one rule only. Where several have the same match for it, the oldest route wins, of the same age the first by namespace and name, and within a route the first rule in the list.

The rule is reached, but not by all that it matches: another rule that comes first has the same match, everywhere or for some of the hostnames and on some of the listeners that the message names. There this rule gets nothing. Two teams that use one hostname often meet like this.

A match that stands twice in one rule takes nothing from it; it is only said twice. Where nothing is left for a rule at all, see \`ShadowedRule\`.`),
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
    mend: t(
      'Decide which rule the requests are for, and remove the match from the other one or make it more specific. If both routes need the hostname, let each match paths of its own.'
    ),
    specification: specificationOf('HTTPRouteRule', 'matches'),
  },
  evaluate: (object, verdict, context) =>
    takenRules(object, verdict, context)
      .filter(({ never }) => !never)
      .flatMap(rule => [
        ...ofOwnRoute(rule, verdict.route, object),
        ...ofOtherRoutes(rule, verdict.route.kind),
      ]),
};
