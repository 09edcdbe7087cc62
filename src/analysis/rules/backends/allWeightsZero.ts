import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { type LocatedBackend, routeReferences } from '../../routes/backendRefs';
import { sentencesOf } from '../../words/sentences';
import { objectText } from '../../words/valueText';
import { firstFew } from '../firstFew';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('AllWeightsZero', {
  zero: 'Every backend of the rule has weight 0 ({{targets}}), so none of them receives requests.',
});

/** A rule in which the weight of every backend is zero. */
export const allWeightsZero = rule({
  code: 'AllWeightsZero',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'Every backend of a rule has weight 0',
    meaning:
      'The requests of a rule are distributed to its backends by weight, which is 1 by default. A backend with weight 0 receives none. Here all backends have weight 0, so the rule can only answer with an error. This happens when a rollout sets one weight to 0 before it raises the other.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs:
        - { name: web-v1, port: 80, weight: 0 }
        - { name: web-v2, port: 80, weight: 0 }`,
    fix: 'Give at least one backend a weight above 0.',
    specification: specificationOf('BackendRef', 'weight'),
  },
  evaluate: {
    route(object) {
      const { backends: all } = routeReferences(object as Route);
      if (all.every(({ reference }) => reference.weight !== 0)) return [];
      const byRule = new Map<number, LocatedBackend[]>();
      all.forEach(backend => {
        if (backend.ofFilter) return;
        byRule.set(backend.rule, [...(byRule.get(backend.rule) ?? []), backend]);
      });
      return [...byRule].flatMap(([rule, backends]) =>
        backends.some(({ reference }) => reference.weight !== 0)
          ? []
          : [
              {
                message: say('zero', {
                  targets: firstFew(
                    new Set(backends.map(({ reference }) => objectText(reference)))
                  ),
                }),
                path: `.spec.rules[${rule}].backendRefs`,
              },
            ]
      );
    },
  },
});
