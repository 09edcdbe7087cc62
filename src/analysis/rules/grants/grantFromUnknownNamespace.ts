import { text } from '../../../gatewayApi/read';
import type { ReferenceGrant } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { nearest } from '../../objects/nearest';
import { refOf } from '../../objects/snapshot';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';

const { say, sentences } = sentencesOf('GrantFromUnknownNamespace', {
  absent: '{{grant}} permits references from namespace {{namespace}}, which does not exist.',
  nearest:
    '{{grant}} permits references from namespace {{namespace}}, which does not exist. Did you mean {{nearest}}?',
  fix: 'Set the namespace to {{nearest}}. Every object of that kind in the namespace can then refer to what the grant permits.',
});

/** A ReferenceGrant that permits references from a namespace that does not exist. */
export const grantFromUnknownNamespace = rule({
  code: 'GrantFromUnknownNamespace',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A ReferenceGrant permits references from a namespace that does not exist',
    meaning:
      'A ReferenceGrant permits objects in another namespace to refer to objects in its own. The namespace in its `from` does not exist, so this entry permits nothing. Usually the name is misspelled, or the namespace was deleted. Whoever creates a namespace with that name later gets the permission.',
    example: `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { namespace: backend, name: from-shop }
spec:
  from:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shopp } # the namespace is shop
  to:
    - { group: "", kind: Service }`,
    fix: 'Correct the name in `spec.from[].namespace`, or remove the entry.',
    specification: specificationOf('ReferenceGrantFrom', 'namespace'),
  },
  evaluate: {
    grant(object, _verdict, { reader }) {
      const grant = refOf(object);
      return indexed((object as ReferenceGrant).spec?.from).flatMap(([index, entry]) => {
        const namespace = text(entry.namespace);
        if (namespace === '' || reader.hasNamespace(namespace) !== 'False') return [];
        const path = `.spec.from[${index}].namespace`;
        const near = nearest(
          namespace,
          reader.namespaces().each.map(([name]) => name)
        );
        if (near === undefined) {
          return [{ message: say('absent', { grant, namespace }), path }];
        }
        const params = { grant, namespace, nearest: near };
        return [
          {
            message: say('nearest', params),
            path,
            fix: {
              target: grant,
              patch: [
                { op: 'test' as const, path: jsonPointer(path), value: namespace },
                { op: 'replace' as const, path: jsonPointer(path), value: near },
              ],
              message: say('fix', params),
            },
          },
        ];
      });
    },
  },
});
