import type { Route } from '../../../gatewayApi/types';
import type { RouteRule } from '../../evaluation/rule';
import { type LocatedBackend, routeReferences } from '../../routes/backendRefs';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { firstFew } from '../firstFew';
import { objectText } from '../format';
import { specificationOf } from '../specification';

/** A rule that gives every backend a share of nothing. */
export const allWeightsZero: RouteRule = {
  code: 'AllWeightsZero',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('Every backend of a rule has weight 0'),
    meaning: t(
      'The requests of a rule are shared between its backends by their weights, 1 where none is set. A backend with weight 0 gets none. Here all have weight 0, so no backend gets a request and the rule can only answer with an error. It happens when a rollout sets one weight to 0 before it raises the other.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs:
        - { name: web-v1, port: 80, weight: 0 }
        - { name: web-v2, port: 80, weight: 0 }`,
    mend: t('Give at least one backend a weight above 0.'),
    specification: specificationOf('BackendRef', 'weight'),
  },
  evaluate(object) {
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
              message: message('AllWeightsZero.zero', {
                targets: firstFew(new Set(backends.map(({ reference }) => objectText(reference)))),
              }),
              path: `.spec.rules[${rule}].backendRefs`,
            },
          ]
    );
  },
};
