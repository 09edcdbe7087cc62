import { number, text } from '../../../gatewayApi/read';
import type { Route, Service } from '../../../gatewayApi/types';
import type { RouteRule } from '../../evaluation/rule';
import { indexed } from '../../objects/indexed';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';
import { serviceBackends } from './serviceBackends';

interface Port {
  readonly port: number;
  readonly label: string;
}

function hasPort(service: Service, port: number | undefined): boolean {
  return (
    port !== undefined && indexed(service.spec?.ports).some(([, raw]) => number(raw.port) === port)
  );
}

function portsOf(service: Service): Port[] {
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
export const backendPortNotFound: RouteRule = {
  code: 'BackendPortNotFound',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('A Service does not have the port that a route names'),
    meaning: t(
      'A rule sends its requests to a Service and names a port that the Service does not have, or no port at all. The number means `spec.ports[].port` of the Service, not the `targetPort` on which its pods listen: that is the usual mistake. Requests for this backend fail.'
    ),
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
    mend: t(
      'Name one of the ports in `spec.ports[].port` of the Service, or add the port to the Service.'
    ),
    specification: specificationOf('BackendObjectReference', 'port'),
  },
  evaluate(object, verdict, { reader }) {
    return serviceBackends(object as Route, reader).flatMap(({ backend, target, service }) => {
      const { port } = backend.reference;
      if (hasPort(service, port)) return [];
      const ports = portsOf(service);
      // What stands for a name outside the cluster needs no ports.
      if (ports.length === 0 && service.spec?.type === 'ExternalName') return [];
      const which = port === undefined ? 'missing' : 'other';
      const path = port === undefined ? backend.field : `${backend.field}.port`;
      const numbers = [...new Set(ports.map(known => known.port))];
      const [only] = numbers;
      return [
        {
          message: message(`BackendPortNotFound.${which}${ports.length === 0 ? 'None' : ''}`, {
            target,
            port: port ?? '',
            ports: ports.map(({ label }) => label),
          }),
          path,
          related: [target],
          fix:
            numbers.length === 1 && only !== undefined
              ? {
                  target: verdict.route,
                  // Where the member is there already this replaces it (RFC 6902, add).
                  patch: [
                    { op: 'test', path: jsonPointer(backend.field, 'name'), value: target.name },
                    { op: 'add', path: jsonPointer(backend.field, 'port'), value: only },
                  ],
                  message: message('BackendPortNotFound.fix', { target, port: only }),
                }
              : undefined,
        },
      ];
    });
  },
};
