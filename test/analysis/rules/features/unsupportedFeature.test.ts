// subject: src/analysis/rules/features/unsupportedFeature.ts
// subject: src/analysis/rules/features/routeFeatures.ts
// subject: src/analysis/rules/features/filterFeatures.ts
// subject: src/analysis/rules/features/gatewayFeatures.ts
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  findingsOf,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
  service,
} from '../../objects';
import { said } from '../support';

const CODE = 'UnsupportedFeature';
const API = 'gateway.networking.k8s.io';

function classWith(features: readonly unknown[] | undefined, name = 'example'): KubernetesObject {
  return gatewayClass(name, {
    status: {
      conditions: [{ type: 'Accepted', status: 'True', reason: 'Accepted' }],
      ...(features === undefined ? {} : { supportedFeatures: features }),
    },
  });
}

function crds(version: string): KubernetesObject {
  return object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', `gateways.${API}`, {
    metadata: { annotations: { [`${API}/bundle-version`]: version } },
    spec: { group: API, names: { kind: 'Gateway' } },
  });
}

const CORE = [{ name: 'Gateway' }, { name: 'HTTPRoute' }];
const NEWEST = crds('v1.9.0');
const edge = gateway('infra/gw', [listener()]);
const web = (rule: object, fields: object = {}, parentRef: object = parent()) =>
  route('infra/web', [parentRef], { rules: [rule], ...fields });
const ofKind = (kind: string, rule: object = {}) =>
  object(`${API}/v1`, kind, 'infra/other', { spec: { parentRefs: [parent()], rules: [rule] } });
const filter = (fields: object) => ({ filters: [fields] });
const backend = (fields: object) => ({
  backendRefs: [{ name: 'web', port: 80, ...filter(fields) }],
});
const redirect = (fields: object) => filter({ type: 'RequestRedirect', requestRedirect: fields });
const mirror = (fields: object = {}) => ({
  type: 'RequestMirror',
  requestMirror: { backendRef: { name: 'web', port: 80 }, ...fields },
});
const path = { type: 'ReplaceFullPath', replaceFullPath: '/' };
const protocol = (appProtocol: string) => [
  web({ backendRefs: [{ name: 'web', port: 80 }] }),
  service('infra/web', [{ port: 80, appProtocol }]),
];
const tlsBackend = (validation: object) => [
  web({ backendRefs: [{ name: 'web', port: 80 }] }),
  service('infra/web', [{ port: 80 }]),
  object(`${API}/v1`, 'BackendTLSPolicy', 'infra/web', {
    spec: {
      targetRefs: [{ group: '', kind: 'Service', name: 'web' }],
      validation: { hostname: 'web', wellKnownCACertificates: 'System', ...validation },
    },
  }),
];
const frontend = (validation: object) => [
  gateway('infra/gw', [listener()], { tls: { frontend: { default: { validation } } } }),
];
const CA = { caCertificateRefs: [{ kind: 'ConfigMap', name: 'ca' }] };

const RULE = '.spec.rules[0]';
const FILTER = `${RULE}.filters[0]`;
const OF_BACKEND = `${RULE}.backendRefs[0].filters[0]`;

type Example = [feature: string, field: string, objects: readonly KubernetesObject[]];

const EXAMPLES: readonly Example[] = [
  ['HTTPRouteMethodMatching', `${RULE}.matches[0].method`, [web({ matches: [{ method: 'GET' }] })]],
  [
    'HTTPRouteQueryParamMatching',
    `${RULE}.matches[0].queryParams`,
    [web({ matches: [{ queryParams: [{ name: 'a', value: 'b' }] }] })],
  ],
  ['HTTPRouteParentRefPort', '.spec.parentRefs[0].port', [web({}, {}, { ...parent(), port: 80 })]],
  ['HTTPRouteNamedRouteRule', `${RULE}.name`, [web({ name: 'all' })]],
  ['HTTPRouteRetry', `${RULE}.retry`, [web({ retry: { attempts: 2 } })]],
  ['HTTPRouteRequestTimeout', `${RULE}.timeouts.request`, [web({ timeouts: { request: '1s' } })]],
  [
    'HTTPRouteBackendTimeout',
    `${RULE}.timeouts.backendRequest`,
    [web({ timeouts: { backendRequest: '1s' } })],
  ],
  [
    'HTTPRouteResponseHeaderModification',
    `${FILTER}.responseHeaderModifier`,
    [web(filter({ type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['a'] } }))],
  ],
  ['HTTPRouteCORS', `${FILTER}.cors`, [web(filter({ type: 'CORS', cors: { maxAge: 5 } }))]],
  ['HTTPRouteRequestMirror', `${FILTER}.requestMirror`, [web(filter(mirror()))]],
  [
    'HTTPRouteRequestMultipleMirrors',
    `${RULE}.filters[1].requestMirror`,
    [web({ filters: [mirror(), mirror()] })],
  ],
  [
    'HTTPRouteRequestPercentageMirror',
    `${FILTER}.requestMirror.percent`,
    [web(filter(mirror({ percent: 5 })))],
  ],
  [
    'HTTPRouteRequestPercentageMirror',
    `${FILTER}.requestMirror.fraction`,
    [web(filter(mirror({ fraction: { numerator: 1 } })))],
  ],
  [
    'HTTPRouteSchemeRedirect',
    `${FILTER}.requestRedirect.scheme`,
    [web(redirect({ scheme: 'https' }))],
  ],
  ['HTTPRoutePortRedirect', `${FILTER}.requestRedirect.port`, [web(redirect({ port: 8443 }))]],
  ['HTTPRoutePathRedirect', `${FILTER}.requestRedirect.path`, [web(redirect({ path }))]],
  ...[303, 307, 308].map(
    (statusCode): Example => [
      `HTTPRoute${statusCode}RedirectStatusCode`,
      `${FILTER}.requestRedirect.statusCode`,
      [web(redirect({ hostname: 'other.example.com', statusCode }))],
    ]
  ),
  [
    'HTTPRouteHostRewrite',
    `${FILTER}.urlRewrite.hostname`,
    [web(filter({ type: 'URLRewrite', urlRewrite: { hostname: 'other.example.com' } }))],
  ],
  [
    'HTTPRoutePathRewrite',
    `${FILTER}.urlRewrite.path`,
    [web(filter({ type: 'URLRewrite', urlRewrite: { path } }))],
  ],
  [
    'HTTPRouteBackendRequestHeaderModification',
    `${OF_BACKEND}.requestHeaderModifier`,
    [web(backend({ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['a'] } }))],
  ],
  [
    'HTTPRouteBackendURLRewrite',
    `${OF_BACKEND}.urlRewrite`,
    [web(backend({ type: 'URLRewrite', urlRewrite: { hostname: 'other.example.com' } }))],
  ],
  [
    'HTTPRouteBackendRequestRedirect',
    `${OF_BACKEND}.requestRedirect`,
    [web(backend({ type: 'RequestRedirect', requestRedirect: { hostname: 'a.example.com' } }))],
  ],
  ['HTTPRouteBackendProtocolH2C', `${RULE}.backendRefs[0]`, protocol('kubernetes.io/h2c')],
  ['HTTPRouteBackendProtocolWebSocket', `${RULE}.backendRefs[0]`, protocol('kubernetes.io/ws')],
  ['BackendTLSPolicy', `${RULE}.backendRefs[0]`, tlsBackend({})],
  [
    'BackendTLSPolicySANValidation',
    `${RULE}.backendRefs[0]`,
    tlsBackend({ subjectAltNames: [{ type: 'Hostname', hostname: 'a.example.com' }] }),
  ],
  ['GRPCRoute', '.kind', [ofKind('GRPCRoute')]],
  ['GRPCRouteNamedRouteRule', `${RULE}.name`, [ofKind('GRPCRoute', { name: 'all' })]],
  [
    'GRPCRouteRequestHeaderModifier',
    `${FILTER}.requestHeaderModifier`,
    [
      ofKind(
        'GRPCRoute',
        filter({ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['a'] } })
      ),
    ],
  ],
  ...(
    [
      ['TLSRoute', { protocol: 'TLS', tls: { mode: 'Passthrough' } }],
      ['TCPRoute', { protocol: 'TCP' }],
      ['UDPRoute', { protocol: 'UDP' }],
    ] as const
  ).map(
    ([kind, fields]): Example => [
      kind,
      '.kind',
      [gateway('infra/gw', [listener('one', { port: 8443, ...fields })]), ofKind(kind)],
    ]
  ),
  [
    'TLSRouteModeTerminate',
    '.spec.listeners[0].tls',
    [
      gateway('infra/gw', [
        listener('tls', { protocol: 'TLS', tls: { certificateRefs: [{ name: 'web' }] } }),
      ]),
    ],
  ],
  [
    'GatewayStaticAddresses',
    '.spec.addresses[0].value',
    [gateway('infra/gw', [listener()], { addresses: [{ value: '10.0.0.1' }] })],
  ],
  [
    'GatewayAddressEmpty',
    '.spec.addresses[0]',
    [gateway('infra/gw', [listener()], { addresses: [{ type: 'IPAddress' }] })],
  ],
  [
    'GatewayInfrastructurePropagation',
    '.spec.infrastructure.labels',
    [gateway('infra/gw', [listener()], { infrastructure: { labels: { team: 'web' } } })],
  ],
  [
    'GatewayInfrastructurePropagation',
    '.spec.infrastructure.annotations',
    [gateway('infra/gw', [listener()], { infrastructure: { annotations: { team: 'web' } } })],
  ],
  [
    'GatewayBackendClientCertificate',
    '.spec.tls.backend.clientCertificateRef',
    [
      gateway('infra/gw', [listener()], {
        tls: { backend: { clientCertificateRef: { name: 'client' } } },
      }),
    ],
  ],
  [
    'GatewayFrontendClientCertificateValidation',
    '.spec.tls.frontend.default.validation',
    frontend(CA),
  ],
  [
    'GatewayFrontendClientCertificateValidationInsecureFallback',
    '.spec.tls.frontend.default.validation.mode',
    frontend({ ...CA, mode: 'AllowInsecureFallback' }),
  ],
  [
    'GatewayFrontendClientCertificateValidation',
    '.spec.tls.frontend.perPort[0].tls.validation',
    [
      gateway('infra/gw', [listener()], {
        tls: { frontend: { perPort: [{ port: 80, tls: { validation: CA } }] } },
      }),
    ],
  ],
  [
    'ListenerSet',
    '.kind',
    [
      gateway('infra/gw', [listener()], { allowedListeners: { namespaces: { from: 'All' } } }),
      listenerSet('infra/more'),
    ],
  ],
];

function found(objects: readonly KubernetesObject[], features: readonly unknown[] | undefined) {
  const hasGateway = objects.some(({ kind }) => kind === 'Gateway');
  const all = [classWith(features), ...(hasGateway ? [] : [edge]), ...objects, NEWEST];
  return findingsOf(CODE, all).map(({ message, path: field }) => {
    const [, feature] = /feature (\S+) in/.exec(said({ message } as never)) ?? [];
    return [feature, field];
  });
}

describe('UnsupportedFeature', () => {
  it.each(EXAMPLES)('finds a field that needs %s, at %s', (feature, field, objects) => {
    expect(found(objects, CORE)).toContainEqual([feature, field]);
  });

  it.each(EXAMPLES)('is silent if the class names %s (%s)', (feature, _field, objects) => {
    const features = [...CORE, { name: feature }].reverse();
    expect(found(objects, features).map(([name]) => name)).not.toContain(feature);
  });

  it.each(EXAMPLES)(
    'is silent about %s (%s) if the class reports no features',
    (_, __, objects) => {
      expect(found(objects, undefined)).toEqual([]);
      expect(found(objects, [])).toEqual([]);
    }
  );

  it('says which controller and class, and what follows', () => {
    const objects = [classWith(CORE), edge, web({ matches: [{ method: 'GET' }] }), NEWEST];
    const [one, ...others] = findingsOf(CODE, objects);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ severity: 'warning', related: [{ name: 'example' }] });
    expect(said(one as never)).toBe(
      'example.com/controller does not report the feature HTTPRouteMethodMatching in GatewayClass example, so it may ignore .spec.rules[0].matches[0].method or refuse the object.'
    );
  });

  it('reads the plain names of old classes', () => {
    expect(found([web({ matches: [{ method: 'GET' }] })], ['HTTPRouteMethodMatching'])).toEqual([]);
  });

  it('accepts the older name of the port of a parentRef', () => {
    const objects = [web({}, {}, { ...parent(), port: 80 })];
    expect(found(objects, [{ name: 'HTTPRouteDestinationPortMatching' }])).toEqual([]);
  });

  it('reports a feature once, at its first field', () => {
    const matches = [{ method: 'GET' }, { method: 'POST' }];
    expect(found([web({ matches })], CORE)).toHaveLength(1);
  });

  it('reports the name of a rule as an info', () => {
    const objects = [classWith(CORE), edge, web({ name: 'all' }), NEWEST];
    expect(findingsOf(CODE, objects)).toMatchObject([{ severity: 'info' }]);
  });

  it('is silent about fields with core support', () => {
    const rule = {
      matches: [{ path: { value: '/' }, headers: [{ name: 'a', value: 'b' }] }],
      filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['a'] } }],
      backendRefs: [{ name: 'web', port: 80 }],
    };
    const objects = [web(rule), web(redirect({ hostname: 'a.example.com', statusCode: 301 }))];
    expect(found([...objects, service('infra/web')], CORE)).toEqual([]);
  });

  const later = [web({ retry: { attempts: 2 } })];
  it.each([
    ['names the feature', 'v1.6.0', CORE, 1],
    ['is older than the name', 'v1.5.2', CORE, 0],
    ['is unknown, and the class names nothing as new', 'main', CORE, 0],
    ['is unknown, and the class names something as new', 'main', [{ name: 'TCPRoute' }], 1],
  ])('asks whether the release of the CRDs %s', (_, version, features, count) => {
    const objects = [classWith(features), edge, ...later, crds(version)];
    expect(findingsOf(CODE, objects)).toHaveLength(count);
  });

  it('judges a route for the class of each parent that may accept it', () => {
    const objects = [
      classWith(CORE),
      classWith([{ name: 'HTTPRouteMethodMatching' }], 'other'),
      edge,
      gateway('infra/two', [listener()], { gatewayClassName: 'other' }),
      route('infra/web', [parent(), parent('infra/two')], {
        rules: [{ matches: [{ method: 'GET' }] }],
      }),
      NEWEST,
    ];
    expect(findingsOf(CODE, objects)).toMatchObject([{ related: [{ name: 'example' }] }]);
    const refused = route('shop/web', [parent()], { rules: [{ matches: [{ method: 'GET' }] }] });
    expect(findingsOf(CODE, [classWith(CORE), edge, refused, NEWEST])).toEqual([]);
  });

  it.each([null, 5, 'x', [], [null], [5], {}])('reads odd fields (%j) as unset', odd => {
    const objects = [
      classWith(CORE),
      gateway('infra/gw', [listener()], { addresses: odd, infrastructure: odd, tls: odd }),
      web({ matches: odd, filters: odd, timeouts: odd, backendRefs: odd }),
      route('infra/b', [parent()], { rules: odd }),
      NEWEST,
    ];
    expect(findingsOf(CODE, objects)).toEqual([]);
  });
});
