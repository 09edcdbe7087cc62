import { text } from '../../../gatewayApi/read';
import type { RouteKind } from '../../../gatewayApi/types';
import type { Shape } from './shape';

// The fields that analysis reads, as the specification's Go types mark them: `+required`, and the
// limits of their CRD. What the API server fills in by default is not required here.

type Fields = Readonly<Record<string, Shape>>;

const listOf = (of: Shape): Shape => ({ is: 'list', of });
const object = (fields: Fields): Shape => ({ is: 'object', fields });
const required = (shape: Shape): Shape => ({ ...shape, required: true });
const filled = (of: Shape): Shape => ({ is: 'list', of, filled: true, required: true });
const choice = (...of: readonly string[]): Shape => ({ is: 'choice', of });

const TEXT: Shape = { is: 'text' };
const NAME: Shape = { is: 'name' };
const NAMESPACE: Shape = { is: 'namespace' };
const PORT: Shape = { is: 'port' };

const REFERENCE: Fields = { group: TEXT, kind: TEXT, namespace: NAMESPACE, name: required(NAME) };
const PARENT_REF = object({ ...REFERENCE, sectionName: TEXT, port: PORT });

function isService({ group, kind }: Readonly<Record<string, unknown>>): boolean {
  return text(group) === '' && (text(kind) || 'Service') === 'Service';
}

const BACKEND: Fields = {
  ...REFERENCE,
  // BackendObjectReference: "Port is required when the referent is a Kubernetes Service."
  port: { is: 'port', required: isService },
};
const FILTERS = listOf(
  object({
    requestMirror: object({ backendRef: required(object(BACKEND)) }),
    externalAuth: object({ backendRef: required(object(BACKEND)) }),
    extensionRef: object({ group: required(TEXT), kind: required(NAME), name: required(NAME) }),
  })
);
const RULE = object({
  filters: FILTERS,
  backendRefs: listOf(object({ ...BACKEND, weight: { is: 'weight' }, filters: FILTERS })),
});

function route(hostnames: boolean): Fields {
  return {
    spec: required(
      object({
        parentRefs: listOf(PARENT_REF),
        ...(hostnames ? { hostnames: listOf({ is: 'hostname' }) } : {}),
        rules: listOf(RULE),
      })
    ),
  };
}

const takesValues = ({ operator }: Readonly<Record<string, unknown>>) =>
  operator === 'In' || operator === 'NotIn';

const SELECTOR = object({
  matchLabels: { is: 'texts' },
  matchExpressions: listOf(
    object({
      key: required(NAME),
      operator: required(choice('In', 'NotIn', 'Exists', 'DoesNotExist')),
      values: { is: 'list', of: TEXT, required: takesValues },
    })
  ),
});

const namespaces = object({ from: choice('All', 'Same', 'Selector', 'None'), selector: SELECTOR });

const LISTENERS = filled(
  object({
    name: required(NAME),
    port: required(PORT),
    protocol: required(NAME),
    hostname: { is: 'hostname' },
    tls: object({
      mode: choice('Terminate', 'Passthrough'),
      certificateRefs: listOf(object(REFERENCE)),
    }),
    allowedRoutes: object({
      namespaces,
      kinds: listOf(object({ group: TEXT, kind: required(NAME) })),
    }),
  })
);

const VALIDATION = object({ validation: object({ caCertificateRefs: listOf(object(REFERENCE)) }) });

/** What a Gateway must look like (GatewaySpec). */
export const GATEWAY_FIELDS: Fields = {
  spec: required(
    object({
      gatewayClassName: required(NAME),
      listeners: LISTENERS,
      addresses: listOf(object({ type: TEXT, value: TEXT })),
      allowedListeners: object({ namespaces }),
      tls: object({
        backend: object({ clientCertificateRef: object(REFERENCE) }),
        frontend: object({
          default: VALIDATION,
          perPort: listOf(object({ port: required(PORT), tls: VALIDATION })),
        }),
      }),
    })
  ),
};

/** What a ListenerSet must look like (ListenerSetSpec). */
export const LISTENER_SET_FIELDS: Fields = {
  spec: required(object({ parentRef: required(object(REFERENCE)), listeners: LISTENERS })),
};

/** What a ReferenceGrant must look like (ReferenceGrantSpec). */
export const GRANT_FIELDS: Fields = {
  spec: required(
    object({
      from: filled(
        object({
          group: required(TEXT),
          kind: required(NAME),
          namespace: { ...NAME, required: true },
        })
      ),
      to: filled(object({ group: required(TEXT), kind: required(NAME), name: TEXT })),
    })
  ),
};

const WITH_HOSTNAMES = route(true);
const WITHOUT_HOSTNAMES = route(false);

/** What a route must look like (CommonRouteSpec, and the specs of the kinds). */
export const ROUTE_FIELDS: Readonly<Record<RouteKind, Fields>> = {
  HTTPRoute: WITH_HOSTNAMES,
  GRPCRoute: WITH_HOSTNAMES,
  TLSRoute: WITH_HOSTNAMES,
  TCPRoute: WITHOUT_HOSTNAMES,
  UDPRoute: WITHOUT_HOSTNAMES,
};
