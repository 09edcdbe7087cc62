import { selectsEverything } from '../../objects/selector';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { listenerField, listenerRules } from './listenerRules';

/** A listener whose selector is empty, which matches every namespace. */
export const selectorMatchesAll = listenerRules({
  code: 'SelectorMatchesAll',
  severity: 'warning',
  explanation: {
    title: t('An empty selector lets every namespace in'),
    meaning: t(
      'The listener takes routes from the namespaces of a selector (`allowedRoutes.namespaces.from: Selector`), and the selector has no requirement. In Kubernetes an empty selector matches everything, so that every namespace may attach routes. Many expect the opposite.'
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
      allowedRoutes: { namespaces: { from: Selector, selector: {} } }`,
    mend: t(
      'Add the labels that are meant to the selector. If every namespace is meant, write `from: All`, which says so.'
    ),
    specification: specificationOf('RouteNamespaces', 'selector'),
  },
  evaluate: ({ owner, listeners }) =>
    listeners
      .filter(
        ({ allowedRoutes: { from, selector } }) =>
          from === 'Selector' && selectsEverything(selector)
      )
      .map(listener => ({
        message: message('SelectorMatchesAll.empty', { listener: listener.name, owner }),
        path: listenerField(listener, '.allowedRoutes.namespaces.selector'),
      })),
});
