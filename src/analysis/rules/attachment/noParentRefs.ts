import { text } from '../../../gatewayApi/read';
import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('NoParentRefs', {
  none: 'The route has no parentRef, so no Gateway serves it.',
});

/** A route without parentRefs (CommonRouteSpec.parentRefs, useDefaultGateways). */
export const noParentRefs = rule({
  code: 'NoParentRefs',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A route without a parentRef is not served',
    meaning: `A route attaches to a *parent*, usually a Gateway, that it names in \`spec.parentRefs\`. This route names none, so no Gateway serves it and no controller writes a status. It has no effect.

A route with \`spec.useDefaultGateways\` attaches to the default Gateways instead. It does not get this finding.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]`,
    fix: 'Name the Gateway that should serve the route in `spec.parentRefs`. Set its `namespace` if it differs from the namespace of the route. Or delete the route.',
    specification: specificationOf('CommonRouteSpec', 'parentRefs'),
  },
  evaluate: {
    route: (object, { parents }) => {
      if (parents.length > 0) return [];
      const { spec } = object as {
        spec?: { parentRefs?: unknown; useDefaultGateways?: unknown } | null;
      };
      const refs = spec?.parentRefs ?? [];
      const none = Array.isArray(refs) && refs.length === 0;
      const scope = text(spec?.useDefaultGateways);
      if (!none || (scope !== '' && scope !== 'None')) return [];
      return [{ message: say('none'), path: '.spec.parentRefs' }];
    },
  },
});
