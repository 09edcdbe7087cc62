import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';
import { isExternalName, serviceBackends } from './serviceBackends';

const { say, sentences } = sentencesOf('ExternalNameBackend', {
  external:
    '{{target}} has type ExternalName. Implementations should not support such a backend, so requests to it may fail.',
});

/** A backend that is a Service of type ExternalName (BackendRef). */
export const externalNameBackend = rule({
  code: 'ExternalNameBackend',
  severity: 'warning',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef' }],
  sentences,
  explanation: {
    title: 'A backend is a Service of type ExternalName',
    meaning: `A Service of type ExternalName is only a DNS alias. The Gateway API recommends that implementations do not support it as a backend. It can give access to any host that the gateway can reach (CVE-2021-25740). Many controllers refuse it, so the requests of the rule fail.

The address of the alias needs no port in the Service, so a missing port is not reported beside this.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: legacy, port: 443 }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: legacy }
spec: { type: ExternalName, externalName: legacy.example.com }`,
    fix: 'Use what your controller has for hosts outside of the cluster, such as its own kind of backend. Or use a Service without a selector, and an EndpointSlice with the addresses.',
    specification: specificationOf('BackendRef'),
  },
  evaluate: {
    route: (object, _verdict, { reader }) =>
      serviceBackends(object as Route, reader)
        .filter(isExternalName)
        .map(({ backend, target }) => ({
          message: say('external', { target }),
          path: backend.field,
          related: [target],
          severity: idleSeverity(backend),
        })),
  },
});
