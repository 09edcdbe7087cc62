import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { nearest } from '../../objects/nearest';
import { routeReferences } from '../../routes/backendRefs';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('ExtensionRefNotFound', {
  absent: 'The filter {{target}} does not exist, so requests of the rule fail.',
  nearest:
    'The filter {{target}} does not exist, so requests of the rule fail. Did you mean {{nearest}}?',
  fix: 'Use the filter {{nearest}} instead.',
});

/** A filter that is an object of a vendor, which does not exist (HTTPRouteFilter.extensionRef). */
export const extensionRefNotFound = rule({
  code: 'ExtensionRefNotFound',
  severity: 'error',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef' }],
  sentences,
  explanation: {
    title: 'A filter of a vendor does not exist',
    meaning:
      'A filter of type `ExtensionRef` refers to an object of a vendor in the namespace of the route. This object does not exist. An implementation must not skip such a filter, so requests of the rule get an error.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - filters:
        - type: ExtensionRef
          extensionRef: { group: gateway.envoyproxy.io, kind: HTTPRouteFilter, name: rewrte }
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: HTTPRouteFilter
metadata: { namespace: shop, name: rewrite }`,
    fix: 'Correct the name, or create the object in the namespace of the route.',
    specification: specificationOf('HTTPRouteFilter', 'extensionRef'),
  },
  evaluate: {
    route: (object, { route }, { reader }) =>
      routeReferences(object as Route).extensions.flatMap(({ group, kind, name, field }) => {
        const namespace = route.namespace ?? '';
        const target = { group, kind, namespace, name };
        if (reader.serves(group, kind) !== 'True') return [];
        if (reader.lookup(target).state !== 'absent') return [];
        const near = nearest(name, reader.namesIn(group, kind, namespace));
        if (near === undefined) return [{ message: say('absent', { target }), path: field }];
        const other = { ...target, name: near };
        return [
          {
            message: say('nearest', { target, nearest: other }),
            path: field,
            related: [other],
            fix: {
              target: route,
              patch: [
                { op: 'test', path: jsonPointer(field, 'name'), value: name },
                { op: 'replace', path: jsonPointer(field, 'name'), value: near },
              ],
              message: say('fix', { nearest: other }),
            },
          },
        ];
      }),
  },
});
