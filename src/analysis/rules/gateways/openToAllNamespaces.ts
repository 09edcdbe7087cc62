import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';

/** A listener that takes routes from every namespace. */
export const openToAllNamespaces = listenerRules({
  code: 'OpenToAllNamespaces',
  severity: 'info',
  explanation: {
    title: t('A listener takes routes from every namespace'),
    meaning: t(
      'With `allowedRoutes.namespaces.from: All` everybody who may create a route in any namespace can attach it to this listener and answer requests for its hostnames. That is right for a Gateway that all teams share and trust each other on; elsewhere one team can take over the hostname of another.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
      allowedRoutes: { namespaces: { from: All } }`,
    mend: t(
      'If not every namespace is meant, use `from: Selector` with a label that only the right namespaces have, or `from: Same`.'
    ),
    specification: specificationOf('RouteNamespaces', 'from'),
  },
  evaluate: ({ owner, listeners }) =>
    listeners
      .filter(({ allowedRoutes }) => allowedRoutes.from === 'All')
      .map(listener => ({
        message: message('OpenToAllNamespaces.all', { listener: listener.name, owner }),
        path: listenerField(listener, '.allowedRoutes.namespaces.from'),
      })),
});
