import { rule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { answeringFilter } from '../../routes/answeringFilter';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('RuleWithoutBackend', {
  http: 'The rule has no backend and no filter that answers. Its requests get an error.',
  noRules:
    'The route has no rules, so one default rule matches every path, without a backend. Its requests get an error.',
  stream: 'The rule has no backend, so its connections are refused.',
});

interface RawRule {
  readonly backendRefs?: ReadonlyArray<unknown> | null;
  readonly filters?: ReadonlyArray<unknown> | null;
}

function mayAnswer({ backendRefs, filters }: RawRule): boolean {
  return indexed(backendRefs).length > 0 || answeringFilter(filters) !== undefined;
}

/** A rule without a backend or filter that can answer its requests. */
export const ruleWithoutBackend = rule({
  code: 'RuleWithoutBackend',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A rule can only answer with an error',
    meaning: `A rule needs a backend that answers its requests, or a filter that answers them, such as a redirect. This rule has neither. Every request that it matches gets an error (500 or 404) and goes to no other rule. TCP, UDP and TLS connections are refused.

Filters that only change or copy requests do not answer them.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - matches: [{ path: { value: /old } }] # neither backendRefs nor a RequestRedirect`,
    fix: 'Add `backendRefs` or a `RequestRedirect` filter, or remove the rule.',
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate: {
    route(object, { route }) {
      const { rules } = ((object as { spec?: unknown }).spec ?? {}) as {
        rules?: readonly unknown[];
      };
      // Only an HTTPRoute gets a default rule if it has none.
      if (route.kind === 'HTTPRoute' && (rules === undefined || rules === null)) {
        return [{ message: say('noRules'), path: '.spec.rules' }];
      }
      const http = route.kind === 'HTTPRoute' || route.kind === 'GRPCRoute';
      return indexed(rules).flatMap(([index, rule]) =>
        mayAnswer(rule as RawRule)
          ? []
          : [
              {
                message: say(http ? 'http' : 'stream'),
                path: `.spec.rules[${index}]`,
              },
            ]
      );
    },
  },
});
