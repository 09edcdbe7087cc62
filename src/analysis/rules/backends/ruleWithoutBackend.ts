import type { RouteRule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { answeringFilter } from '../../routes/answeringFilter';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';

interface Rule {
  readonly backendRefs?: ReadonlyArray<unknown> | null;
  readonly filters?: ReadonlyArray<unknown> | null;
}

function mayAnswer({ backendRefs, filters }: Rule): boolean {
  return indexed(backendRefs).length > 0 || answeringFilter(filters) !== undefined;
}

/** A rule with nothing that could answer its requests. */
export const ruleWithoutBackend: RouteRule = {
  code: 'RuleWithoutBackend',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('A rule can only answer with an error'),
    meaning: t(
      'A rule needs a backend that answers its requests, or a filter that does, such as a redirect. This one has neither, so every request that it matches gets an error (500 or 404), and no other rule gets the chance. For TCP, UDP and TLS the connections are refused.\n\nFilters that only change or copy requests do not answer them.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - matches: [{ path: { value: /old } }] # neither backendRefs nor a RequestRedirect`,
    mend: t('Add `backendRefs` or a `RequestRedirect` filter, or remove the rule.'),
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate(object, { route }) {
    const { rules } = ((object as { spec?: unknown }).spec ?? {}) as { rules?: readonly unknown[] };
    // Only an HTTPRoute without rules has one by default.
    if (route.kind === 'HTTPRoute' && (rules === undefined || rules === null)) {
      return [{ message: message('RuleWithoutBackend.noRules'), path: '.spec.rules' }];
    }
    const http = route.kind === 'HTTPRoute' || route.kind === 'GRPCRoute';
    return indexed(rules).flatMap(([index, rule]) =>
      mayAnswer(rule as Rule)
        ? []
        : [
            {
              message: message(`RuleWithoutBackend.${http ? 'http' : 'stream'}`),
              path: `.spec.rules[${index}]`,
            },
          ]
    );
  },
};
