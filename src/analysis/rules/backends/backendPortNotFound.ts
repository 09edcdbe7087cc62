import { number, text } from '../../../gatewayApi/read';
import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { lacksPort } from '../../routes/servicePorts';
import { sentencesOf } from '../../words/sentences';
import { jsonPointer } from '../fixes/jsonPointer';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';
import { type ServiceBackend, serviceBackends } from './serviceBackends';

const { say, sentences } = sentencesOf('BackendPortNotFound', {
  other: '{{target}} has no port {{port}}. It has {{ports}}.',
  otherNone: '{{target}} has no port {{port}}. It has no ports at all.',
  missing:
    'The reference to {{target}} has no port, but a Service needs one. The Service has {{ports}}.',
  missingNone:
    'The reference to {{target}} has no port, but a Service needs one. The Service has no ports.',
  fix: 'Use port {{port}}, the only port of {{target}}.',
});

interface Port {
  readonly port: number;
  readonly label: string;
}

function portsOf(service: ServiceBackend['service']): Port[] {
  const ports = indexed(service.spec?.ports).flatMap(([, raw]) => {
    const port = number(raw.port);
    const name = text(raw.name);
    return port === undefined
      ? []
      : [{ port, label: name === '' ? `${port}` : `${port} (${name})` }];
  });
  return ports.sort((a, b) => a.port - b.port || (a.label < b.label ? -1 : 1));
}

/** A backendRef whose port the Service does not have. */
export const backendPortNotFound = rule({
  code: 'BackendPortNotFound',
  severity: 'error',
  // The specification has no reason for it, so controllers give several.
  explains: [
    {
      type: 'ResolvedRefs',
      of: 'everyParentRef',
      except: ['RefNotPermitted', 'InvalidKind', 'UnsupportedProtocol'],
    },
  ],
  sentences,
  explanation: {
    title: 'A Service does not have the port of a backendRef',
    meaning:
      'A rule sends its requests to a port that the Service does not have, or names no port. The number means `spec.ports[].port` of the Service, not the `targetPort` on which its pods listen. This is a common mistake. Requests to this backend fail.',
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: web, port: 8080 }] # the Service has port 80 with targetPort 8080
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec:
  ports: [{ port: 80, targetPort: 8080 }]`,
    fix: 'Use one of the ports in `spec.ports[].port` of the Service, or add the port to the Service.',
    specification: specificationOf('BackendObjectReference', 'port'),
  },
  evaluate: {
    route(object, verdict, { reader }) {
      return serviceBackends(object as Route, reader).flatMap(to => {
        const { backend, target, service } = to;
        const { port } = backend.reference;
        if (!lacksPort(backend.reference, service)) return [];
        const ports = portsOf(service);
        const which = port === undefined ? 'missing' : 'other';
        const path = port === undefined ? backend.field : `${backend.field}.port`;
        const numbers = [...new Set(ports.map(known => known.port))];
        const [only] = numbers;
        return [
          {
            message: say(`${which}${ports.length === 0 ? 'None' : ''}`, {
              target,
              port: port ?? '',
              ports: ports.map(({ label }) => label),
            }),
            path,
            severity: idleSeverity(backend),
            related: [target],
            fix:
              numbers.length === 1 && only !== undefined
                ? {
                    target: verdict.route,
                    // `add` replaces a member that already exists (RFC 6902).
                    patch: [
                      { op: 'test', path: jsonPointer(backend.field, 'name'), value: target.name },
                      { op: 'add', path: jsonPointer(backend.field, 'port'), value: only },
                    ],
                    message: say('fix', { target, port: only }),
                  }
                : undefined,
          },
        ];
      });
    },
  },
});
