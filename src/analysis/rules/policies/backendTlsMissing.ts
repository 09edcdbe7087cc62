import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import type { RouteVerdict } from '../../model';
import { objectKey } from '../../objects/keys';
import { policyOfBackend, TLS_POLICY } from '../../routes/tlsPolicies';
import { sentencesOf } from '../../words/sentences';
import { idleSeverity } from '../backends/idleSeverity';
import { serviceBackends } from '../backends/serviceBackends';
import { specificationOf } from '../specification';
import { missingPolicy, selectsNoPort, tlsPort } from './missingPolicy';

const { say, sentences } = sentencesOf('BackendTLSMissing', {
  protocol:
    'Port {{port}} of {{target}} has appProtocol {{value}}, and no BackendTLSPolicy applies to it. A Gateway sends the requests without TLS.',
  name: 'Port {{port}} of {{target}} is named {{value}}, and no BackendTLSPolicy applies to it. A Gateway sends the requests without TLS.',
  fix: 'Create {{policy}}, with a hostname that is in the certificate of the backend and the CA that issued it.',
});

/** Whether a Gateway has the plain requests of a route, so that it could use TLS to the backend. */
function isDecrypted({ route, parents }: RouteVerdict): boolean {
  return parents.some(({ mesh, listeners }) =>
    route.kind === 'TLSRoute'
      ? listeners.some(
          ({ attached, listener }) => attached === 'True' && listener.tlsMode === 'Terminate'
        )
      : !mesh
  );
}

/** A backend that expects TLS and that no BackendTLSPolicy applies to (BackendTLSPolicy). */
export const backendTlsMissing = rule({
  code: 'BackendTLSMissing',
  severity: 'warning',
  explains: [],
  sentences,
  explanation: {
    title: 'A backend expects TLS and no policy says how to use it',
    meaning: `A Gateway that decrypts requests sends them to a backend without TLS, unless a BackendTLSPolicy applies to the port of the backend. This port says that it takes TLS, by its \`appProtocol\` (warning) or only by its name (info). Such a backend usually answers with status 400, or closes the connection.

Some implementations use TLS by the \`appProtocol\` alone, or by a policy of their own kind. Only HTTPRoutes, GRPCRoutes and TLSRoutes at a listener that terminates TLS are checked.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: web, port: 443 }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: web, port: 443, appProtocol: https }] }`,
    fix: `Create a BackendTLSPolicy in the namespace of the backend. \`hostname\` is a name in its certificate:

\`\`\`yaml
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { namespace: shop, name: web-tls }
spec:
  targetRefs: [{ group: "", kind: Service, name: web }]
  validation:
    hostname: web.shop.svc
    caCertificateRefs: [{ group: "", kind: ConfigMap, name: web-ca }]
\`\`\``,
    specification: specificationOf('BackendTLSPolicy'),
  },
  evaluate: {
    route(object, verdict, { reader }) {
      if (!['HTTPRoute', 'GRPCRoute', 'TLSRoute'].includes(object.kind)) return [];
      // One policy fixes all references to the same port.
      const seen = new Set<string>();
      return [...serviceBackends(object as Route, reader)]
        .sort((a, b) => Number(a.backend.isIdle) - Number(b.backend.isIdle))
        .flatMap(to => {
          const { backend, target, service } = to;
          const tls = tlsPort(to);
          if (tls === undefined || !isDecrypted(verdict)) return [];
          const { port = '', namespace = '' } = backend.reference;
          const key = `${objectKey(target)} ${port}`;
          const { objects, missing } = reader.inNamespace(...TLS_POLICY, namespace);
          const policy = policyOfBackend(backend.reference, service, objects);
          if (missing !== undefined || policy !== undefined || seen.has(key)) return [];
          // PolicySectionNotFound says so.
          if (selectsNoPort(to, objects)) return [];
          seen.add(key);
          // A fix of a kind that the cluster does not serve could not be applied.
          const change =
            reader.serves(...TLS_POLICY) === 'False' ? undefined : missingPolicy(to, reader);
          return [
            {
              message: say(tls.by, { port, target, value: tls.value }),
              path: backend.field,
              related: [target],
              severity:
                idleSeverity(backend) ?? (tls.by === 'name' ? ('info' as const) : undefined),
              fix: change && { ...change, message: say('fix', { policy: change.target }) },
            },
          ];
        });
    },
  },
});
