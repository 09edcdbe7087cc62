import { text } from '../../../gatewayApi/read';
import type { ReferenceGrant } from '../../../gatewayApi/types';
import type { GrantRule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { nearest } from '../../objects/nearest';
import { refOf } from '../../objects/snapshot';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';

/** A ReferenceGrant that permits something to a namespace that does not exist. */
export const grantFromUnknownNamespace: GrantRule = {
  code: 'GrantFromUnknownNamespace',
  severity: 'warning',
  about: 'grant',
  explanation: {
    title: t('A ReferenceGrant trusts a namespace that does not exist'),
    meaning: t(
      'A ReferenceGrant lets objects of another namespace refer to objects of its own. The namespace in its `from` does not exist, so this entry permits nothing. Usually the name is misspelt, or the namespace was deleted. Whoever creates a namespace of that name later gets the permission.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { namespace: backend, name: from-shop }
spec:
  from:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shopp } # the namespace is shop
  to:
    - { group: "", kind: Service }`,
    mend: t('Correct the name in `spec.from[].namespace`, or remove the entry.'),
    specification: specificationOf('ReferenceGrantFrom', 'namespace'),
  },
  evaluate(object, _verdict, { reader }) {
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
        return [
          { message: message('GrantFromUnknownNamespace.absent', { grant, namespace }), path },
        ];
      }
      const params = { grant, namespace, nearest: near };
      return [
        {
          message: message('GrantFromUnknownNamespace.nearest', params),
          path,
          fix: {
            target: grant,
            patch: [
              { op: 'test' as const, path: jsonPointer(path), value: namespace },
              { op: 'replace' as const, path: jsonPointer(path), value: near },
            ],
            message: message('GrantFromUnknownNamespace.fix', params),
          },
        },
      ];
    });
  },
};
