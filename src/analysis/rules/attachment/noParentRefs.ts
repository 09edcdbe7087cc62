import { text } from '../../../gatewayApi/read';
import type { RouteRule } from '../../evaluation/rule';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';

/** A route without parentRefs (CommonRouteSpec.parentRefs, useDefaultGateways). */
export const noParentRefs: RouteRule = {
  code: 'NoParentRefs',
  severity: 'warning',
  about: 'route',
  explanation: {
    title: t('A route that names no parent is served by nobody'),
    meaning:
      t(`A route asks to be served by naming a *parent*, mostly a Gateway, in \`spec.parentRefs\`. This one names none, so no Gateway looks at it and nobody writes a status on it. It has no effect.

A route that sets \`spec.useDefaultGateways\` asks for the default Gateways instead and is left alone.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]`,
    mend: t(
      'Name the Gateway that should serve the route in `spec.parentRefs`, with its `namespace` where that is another one than the route’s; or delete the route.'
    ),
    specification: specificationOf('CommonRouteSpec', 'parentRefs'),
  },
  evaluate: (object, { parents }) => {
    if (parents.length > 0) return [];
    const { spec } = object as {
      spec?: { parentRefs?: unknown; useDefaultGateways?: unknown } | null;
    };
    const refs = spec?.parentRefs ?? [];
    const none = Array.isArray(refs) && refs.length === 0;
    const scope = text(spec?.useDefaultGateways);
    if (!none || (scope !== '' && scope !== 'None')) return [];
    return [{ message: message('NoParentRefs.none'), path: '.spec.parentRefs' }];
  },
};
