import { rule } from '../../evaluation/rule';
import { selectsEverything } from '../../objects/selector';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('SelectorMatchesAll', {
  empty:
    'Listener {{listener}} of {{owner}} accepts routes by an empty namespace selector, which matches every namespace.',
});

/** A listener whose selector is empty, which matches every namespace. */
export const selectorMatchesAll = rule({
  code: 'SelectorMatchesAll',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'An empty selector matches every namespace',
    meaning:
      'The listener accepts routes by a namespace selector (`allowedRoutes.namespaces.from: Selector`), but the selector has no requirements. In Kubernetes, an empty selector matches everything, so routes from every namespace can attach. This is often unexpected.',
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
    fix: 'Add the intended labels to the selector. If every namespace is intended, use `from: All`, which is clearer.',
    specification: specificationOf('RouteNamespaces', 'selector'),
  },
  evaluate: ofListeners(({ owner, listeners }) =>
    listeners
      .filter(
        ({ allowedRoutes: { from, selector } }) =>
          from === 'Selector' && selectsEverything(selector)
      )
      .map(listener => ({
        message: say('empty', { listener: listener.name, owner }),
        path: listenerField(listener, '.allowedRoutes.namespaces.selector'),
      }))
  ),
});
