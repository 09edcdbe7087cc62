import fc from 'fast-check';
import { kindKey } from '../../src/gatewayApi/kindKey';
import { GATEWAY_API_GROUP, PAGE_KINDS, ROUTE_KINDS } from '../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import type { Coverage } from '../../src/kube/coverage';
import { object } from './objects';

const GATEWAY_API = `${GATEWAY_API_GROUP}/v1`;
const VENDOR = 'example.com';

/** The kinds whose coverage can change a verdict. */
export const COVERED: ReadonlyArray<readonly [group: string, kind: string]> = [
  [GATEWAY_API_GROUP, 'GatewayClass'],
  [GATEWAY_API_GROUP, 'Gateway'],
  [GATEWAY_API_GROUP, 'ListenerSet'],
  [GATEWAY_API_GROUP, 'ReferenceGrant'],
  ['', 'Namespace'],
  ['', 'Service'],
  ['', 'Secret'],
  ['', 'ConfigMap'],
  ['multicluster.x-k8s.io', 'ServiceImport'],
];

/** Every kind that a generated cluster can contain, as `setServed` expects them. */
export const SERVED: ReadonlySet<string> = new Set([
  ...PAGE_KINDS,
  ...['Namespace', 'Service', 'Secret', 'ConfigMap'].map(kind => kindKey('', kind)),
  kindKey('multicluster.x-k8s.io', 'ServiceImport'),
  kindKey('networking.k8s.io', 'Ingress'),
]);

/** The namespaces of a cluster: few, so that references often match. */
export const NAMESPACES = ['a', 'b', 'c'] as const;

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

/** Mostly omits a field, since defaults apply to omitted fields. */
function maybe<T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq });
}

export const hostnames = fc.constantFrom(
  'example.com',
  '*.example.com',
  'a.example.com',
  '*.a.example.com',
  'b.a.example.com',
  'A.Example.com',
  'other.test',
  '*.test'
);

/** A LabelSelector over the labels that `objectsIn` gives to namespaces. */
export const selectors = (prefix = '') =>
  fc.oneof(
    fc.constant(null),
    fc.constant({}),
    fc.record({ matchLabels: fc.constantFrom({ team: 'red' }, { team: 'blue', tier: 'web' }, {}) }),
    fc.record({
      matchLabels: fc
        .constantFrom(...NAMESPACES)
        .map(name => ({ 'kubernetes.io/metadata.name': `${prefix}${name}` })),
    }),
    fc.record({
      matchExpressions: fc.array(
        fc.record({
          key: fc.constantFrom('team', 'tier', 'kubernetes.io/metadata.name'),
          operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt'),
          values: fc.subarray(['red', 'blue', 'web', `${prefix}a`, `${prefix}b`]),
        }),
        { maxLength: 2 }
      ),
    })
  );

/**
 * Generators of the objects of one cluster.
 *
 * @param prefix - Prefix of every name and namespace, so that two clusters share no names.
 */
export function objectsIn(prefix = '') {
  const named = (...names: string[]) => fc.constantFrom(...names.map(name => prefix + name));
  const namespace = named(...NAMESPACES);
  const gatewayName = named('gw0', 'gw1');
  const setName = named('ls0', 'ls1');
  const serviceName = named('svc0', 'svc1');
  const secretName = named('cert0', 'cert1');
  const className = named('accepted', 'pending', 'absent');
  const section = fc.constantFrom('one', 'two', 'three');
  const port = fc.constantFrom(80, 443);
  const times = fc.constantFrom('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z', undefined);

  const reference = (kinds: fc.Arbitrary<object>, name: fc.Arbitrary<string>) =>
    fc
      .record({ kind: kinds, namespace: maybe(namespace), name })
      .map(({ kind, ...rest }) => ({ ...kind, ...rest }));

  const certificateRefs = fc.array(
    reference(
      fc.constantFrom(
        {},
        {},
        { kind: 'Secret' },
        { kind: 'ConfigMap' },
        { group: VENDOR, kind: 'Vault' }
      ),
      secretName
    ),
    { maxLength: 2 }
  );

  const parametersRef = reference(
    fc.constantFrom({ group: '', kind: 'ConfigMap' }, { group: VENDOR, kind: 'Vault' }),
    secretName
  );

  const allowedRoutes = fc.record({
    namespaces: maybe(
      fc.record({
        from: maybe(fc.constantFrom('All', 'Same', 'None', 'Selector', 'Selector', 'Else'), 5),
        selector: maybe(selectors(prefix), 5),
      }),
      5
    ),
    kinds: maybe(
      fc.array(
        fc.constantFrom(
          ...ROUTE_KINDS.map(kind => ({ kind })),
          { group: GATEWAY_API_GROUP, kind: 'HTTPRoute' },
          { group: VENDOR, kind: 'HTTPRoute' },
          { kind: 'FooRoute' }
        ),
        { maxLength: 3 }
      )
    ),
  });

  const listener = fc.record({
    name: section,
    port,
    protocol: fc.constantFrom(
      'HTTP',
      'HTTP',
      'HTTPS',
      'TLS',
      'TCP',
      'UDP',
      `${VENDOR}/quic`,
      'FTP'
    ),
    hostname: maybe(hostnames),
    tls: maybe(
      fc.record({
        mode: maybe(fc.constantFrom('Terminate', 'Passthrough')),
        certificateRefs: maybe(certificateRefs),
      })
    ),
    allowedRoutes: maybe(allowedRoutes, 6),
  });
  // The API server rejects duplicate names.
  const listeners = fc.uniqueArray(listener, {
    minLength: 1,
    maxLength: 3,
    selector: ({ name }) => name,
  });

  const validation = fc.record({
    validation: fc.record({
      caCertificateRefs: fc.array(
        reference(
          fc.constantFrom({ kind: 'ConfigMap' }, { group: '', kind: 'ConfigMap' }),
          secretName
        ),
        { maxLength: 2 }
      ),
    }),
  });

  const make = (
    apiVersion: string,
    kind: string,
    name: fc.Arbitrary<string>,
    fields: fc.Arbitrary<object>
  ): fc.Arbitrary<KubernetesObject> =>
    fc.tuple(namespace, name, times, fields).map(([inNamespace, own, creationTimestamp, rest]) =>
      object(apiVersion, kind, `${inNamespace}/${own}`, {
        metadata: { creationTimestamp },
        ...rest,
      })
    );

  const gateway = make(
    GATEWAY_API,
    'Gateway',
    gatewayName,
    fc.record({
      spec: fc.record({
        gatewayClassName: className,
        listeners,
        infrastructure: maybe(fc.record({ parametersRef })),
        addresses: maybe(fc.constant([{ value: '10.0.0.1' }])),
        allowedListeners: maybe(
          fc.record({
            namespaces: fc.record({
              from: maybe(fc.constantFrom('All', 'All', 'Same', 'None', 'Selector'), 8),
              selector: maybe(selectors(prefix)),
            }),
          }),
          5
        ),
        tls: maybe(
          fc.record({
            frontend: maybe(
              fc.record({
                default: validation,
                perPort: maybe(fc.array(fc.record({ port, tls: validation }), { maxLength: 1 })),
              })
            ),
            backend: maybe(
              fc.record({ clientCertificateRef: reference(fc.constant({}), secretName) })
            ),
          })
        ),
      }),
    })
  );

  const listenerSet = make(
    GATEWAY_API,
    'ListenerSet',
    setName,
    fc.record({
      spec: fc.record({
        parentRef: reference(
          fc.constantFrom(
            {},
            {},
            {},
            { group: GATEWAY_API_GROUP, kind: 'Gateway' },
            { kind: 'Foo' }
          ),
          gatewayName
        ),
        listeners,
      }),
    })
  );

  const parentRef = fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: reference(fc.constant({}), gatewayName) },
        { weight: 2, arbitrary: reference(fc.constant({ kind: 'ListenerSet' }), setName) },
        {
          weight: 1,
          arbitrary: reference(fc.constant({ group: '', kind: 'Service' }), serviceName),
        },
        {
          weight: 1,
          arbitrary: reference(fc.constant({ group: VENDOR, kind: 'Foo' }), gatewayName),
        }
      ),
      fc.record({ sectionName: maybe(section), port: maybe(port, 3) })
    )
    .map(([target, more]) => ({ ...target, ...more }));

  const backendRef = fc
    .tuple(
      reference(
        fc.constantFrom(
          {},
          {},
          {},
          { group: '', kind: 'Pod' },
          { group: 'multicluster.x-k8s.io', kind: 'ServiceImport' },
          { group: VENDOR, kind: 'Bucket' }
        ),
        serviceName
      ),
      fc.record({ port: maybe(port, 6), weight: maybe(fc.constantFrom(0, 1, 5)) })
    )
    .map(([target, more]) => ({ ...target, ...more }));

  const filter = fc.oneof(
    backendRef.map(reference => ({
      type: 'RequestMirror',
      requestMirror: { backendRef: reference },
    })),
    backendRef.map(reference => ({
      type: 'ExternalAuth',
      externalAuth: { backendRef: reference },
    })),
    fc.constant({
      type: 'ExtensionRef',
      extensionRef: { group: VENDOR, kind: 'Filter', name: `${prefix}f` },
    })
  );

  // Few, and some equal in another notation.
  const match = (kind: string) =>
    kind === 'GRPCRoute'
      ? fc.constantFrom<unknown>(
          {},
          { method: { service: 's' } },
          { method: { type: 'Exact', service: 's' } }
        )
      : fc.constantFrom<unknown>(
          {},
          { path: { value: '/' } },
          { path: { value: '/a' }, method: 'GET' },
          { path: { type: 'PathPrefix', value: '/a' }, method: 'GET' },
          null
        );

  const route = fc.constantFrom('HTTPRoute', ...ROUTE_KINDS).chain(kind =>
    make(
      GATEWAY_API,
      kind,
      named('r0', 'r1', 'r2'),
      fc.record({
        spec: fc.record({
          parentRefs: fc.array(parentRef, { minLength: 1, maxLength: 3 }),
          hostnames:
            kind === 'TCPRoute' || kind === 'UDPRoute'
              ? fc.constant(undefined)
              : maybe(fc.array(hostnames, { maxLength: 3 })),
          rules: fc.array(
            fc.record({
              backendRefs: fc.array(backendRef, { maxLength: 2 }),
              filters: maybe(fc.array(filter, { maxLength: 1 }), 3),
              matches: maybe(fc.array(match(kind), { maxLength: 2 })),
            }),
            { maxLength: 2 }
          ),
        }),
      })
    )
  );

  const referenceGrant = make(
    `${GATEWAY_API_GROUP}/v1beta1`,
    'ReferenceGrant',
    named('grant0', 'grant1'),
    fc.record({
      spec: fc.record({
        from: fc.array(
          fc.record({
            group: fc.constant(GATEWAY_API_GROUP),
            kind: fc.constantFrom('Gateway', 'ListenerSet', 'HTTPRoute', ...ROUTE_KINDS),
            namespace,
          }),
          { minLength: 1, maxLength: 3 }
        ),
        to: fc.array(
          fc
            .tuple(
              fc.constantFrom('Service', 'Service', 'Secret', 'ConfigMap'),
              maybe(fc.oneof(serviceName, secretName))
            )
            .map(([kind, name]) => ({ group: '', kind, name })),
          { minLength: 1, maxLength: 2 }
        ),
      }),
    })
  );

  const namespaceObject = fc
    .tuple(namespace, maybe(fc.constantFrom('red', 'blue'), 5), maybe(fc.constantFrom('web', 'db')))
    .map(([name, team, tier]) =>
      object('v1', 'Namespace', name, {
        metadata: {
          labels: {
            'kubernetes.io/metadata.name': name,
            ...(team === undefined ? {} : { team }),
            ...(tier === undefined ? {} : { tier }),
          },
        },
      })
    );

  const service = make(
    'v1',
    'Service',
    serviceName,
    fc.record({
      spec: fc.record({
        ports: fc.subarray([
          { name: 'one', port: 80 },
          { name: 'two', port: 443 },
        ]),
      }),
    })
  );
  const serviceImport = make(
    'multicluster.x-k8s.io/v1alpha1',
    'ServiceImport',
    serviceName,
    fc.constant({})
  );
  const certificate = fc.constantFrom(PEM, PEM, 'no certificate');
  const secret = make(
    'v1',
    'Secret',
    secretName,
    certificate.map(pem => ({ data: { 'tls.crt': btoa(pem), 'tls.key': btoa('key') } }))
  );
  const configMap = make(
    'v1',
    'ConfigMap',
    secretName,
    certificate.map(pem => ({ data: { 'ca.crt': pem } }))
  );

  const ingress = make(
    'networking.k8s.io/v1',
    'Ingress',
    named('in0', 'in1'),
    fc.record({
      spec: fc.record({
        rules: fc.array(fc.record({ host: maybe(hostnames, 5) }), { maxLength: 2 }),
      }),
    })
  );

  const gatewayClass = fc
    .tuple(named('accepted', 'pending'), fc.constantFrom('True', 'False'), maybe(parametersRef))
    .map(([name, status, parameters]) =>
      object(GATEWAY_API, 'GatewayClass', name, {
        spec: { controllerName: 'example.com/controller', parametersRef: parameters },
        ...(name.endsWith('pending')
          ? {}
          : { status: { conditions: [{ type: 'Accepted', status, reason: 'Accepted' }] } }),
      })
    );

  const any = fc.oneof(
    { weight: 4, arbitrary: gateway },
    { weight: 3, arbitrary: listenerSet },
    { weight: 8, arbitrary: route },
    { weight: 3, arbitrary: referenceGrant },
    { weight: 2, arbitrary: namespaceObject },
    { weight: 3, arbitrary: service },
    { weight: 1, arbitrary: serviceImport },
    { weight: 1, arbitrary: secret },
    { weight: 1, arbitrary: configMap },
    { weight: 2, arbitrary: ingress },
    { weight: 2, arbitrary: gatewayClass }
  );

  const several = (item: fc.Arbitrary<KubernetesObject>, maxLength: number, minLength = 0) =>
    fc.uniqueArray(item, { minLength, maxLength, selector: keyOf });

  /** Objects of all kinds, without duplicates. */
  const cluster = fc
    .tuple(
      several(gatewayClass, 2, 1),
      several(gateway, 3, 1),
      several(listenerSet, 3),
      several(route, 6, 1),
      several(referenceGrant, 3),
      several(namespaceObject, 3),
      several(service, 4),
      several(fc.oneof(serviceImport, secret, configMap), 4),
      several(ingress, 2)
    )
    .map(kinds => kinds.flat());

  const open = { allowedRoutes: { namespaces: { from: 'All' } } };
  const rivalsGateway = object(GATEWAY_API, 'Gateway', `${prefix}a/${prefix}gw0`, {
    spec: {
      gatewayClassName: `${prefix}accepted`,
      listeners: [
        { name: 'one', port: 80, protocol: 'HTTP', ...open },
        { name: 'two', port: 80, protocol: 'HTTP', hostname: '*.example.com', ...open },
        { name: 'three', port: 80, protocol: 'HTTP', hostname: 'a.example.com' },
      ],
    },
  });
  /** A route with the same matches as other routes. */
  const rival = fc.constantFrom('HTTPRoute', 'HTTPRoute', 'GRPCRoute').chain(kind =>
    make(
      GATEWAY_API,
      kind,
      named('r0', 'r1', 'r2'),
      fc.record({
        spec: fc.record({
          parentRefs: fc.tuple(
            fc.record({
              namespace: fc.constant(`${prefix}a`),
              name: fc.constant(`${prefix}gw0`),
              sectionName: maybe(fc.constantFrom('one', 'two')),
            })
          ),
          hostnames: maybe(fc.tuple(fc.constantFrom('a.example.com', 'other.test')), 3),
          rules: fc.array(
            fc.record({ matches: fc.array(match(kind), { minLength: 1, maxLength: 2 }) }),
            { minLength: 1, maxLength: 2 }
          ),
        }),
      })
    )
  );
  /** A Gateway and routes whose precedence decides; it uses the names of `cluster`. */
  const rivals = several(rival, 6, 2).map(routes => [
    object(GATEWAY_API, 'GatewayClass', `${prefix}accepted`, {
      spec: { controllerName: 'example.com/controller' },
    }),
    rivalsGateway,
    ...routes,
  ]);

  return {
    any: fc.oneof({ weight: 5, arbitrary: any }, { weight: 1, arbitrary: rival }),
    cluster: fc.oneof(
      { weight: 4, arbitrary: cluster },
      {
        weight: 1,
        arbitrary: fc.tuple(cluster, rivals).map(([others, meeting]) => {
          const keys = new Set(meeting.map(keyOf));
          return [...others.filter(item => !keys.has(keyOf(item))), ...meeting];
        }),
      }
    ),
    gateway,
    listenerSet,
    route,
    referenceGrant,
    service,
  };
}

/** A key that identifies an object of a generated cluster. */
export function keyOf({ apiVersion, kind, metadata }: KubernetesObject): string {
  return `${apiVersion} ${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
}

/** The coverage that a snapshot may have of a kind. */
export const coverages: fc.Arbitrary<Coverage> = fc.oneof(
  fc.constant<Coverage>({ state: 'complete' }),
  fc.constant<Coverage>({ state: 'none', cause: 'forbidden' }),
  fc.constant<Coverage>({ state: 'notServed' }),
  fc
    .subarray([...NAMESPACES])
    .map((namespaces): Coverage => ({ state: 'namespaces', namespaces, cause: 'outOfScope' }))
);

/**
 * The number of runs of a property.
 *
 * @param few - In an ordinary run of the tests; `PROPERTY_RUNS=20` multiplies it by 20.
 */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: few * (Number(process.env.PROPERTY_RUNS) || 1) };
}
