import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { listenerField, ofListeners } from './ofListeners';

const { say, sentences } = sentencesOf('OpenToAllNamespaces', {
  all: 'Listener {{listener}} of {{owner}} accepts routes from every namespace (allowedRoutes.namespaces.from: All).',
});

/** A listener that accepts routes from every namespace. */
export const openToAllNamespaces = rule({
  code: 'OpenToAllNamespaces',
  severity: 'info',
  explains: [],
  sentences,
  explanation: {
    title: 'A listener accepts routes from every namespace',
    meaning:
      'With `allowedRoutes.namespaces.from: All`, everyone who can create a route in any namespace can attach it to this listener and answer requests to its hostnames. This is appropriate for a Gateway that all teams share and where they trust each other. Otherwise one team can take over the hostname of another.',
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
    fix: 'If not every namespace is intended, use `from: Selector` with a label that only the right namespaces have, or `from: Same`.',
    specification: specificationOf('RouteNamespaces', 'from'),
  },
  evaluate: ofListeners(({ owner, listeners }) =>
    listeners
      .filter(({ allowedRoutes }) => allowedRoutes.from === 'All')
      .map(listener => ({
        message: say('all', { listener: listener.name, owner }),
        path: listenerField(listener, '.allowedRoutes.namespaces.from'),
      }))
  ),
});
