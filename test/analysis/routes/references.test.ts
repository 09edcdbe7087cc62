import { describe, expect, it } from 'vitest';
import { evaluateGiven, refOf, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  referenceGrant,
  route,
  service,
} from '../objects';

const GROUP = 'gateway.networking.k8s.io';
const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const http = { group: GROUP, kind: 'HTTPRoute', namespace: 'shop' };

function resolved(
  backendRef: object,
  objects: readonly KubernetesObject[],
  kind = 'HTTPRoute'
): string | undefined {
  const judged = route('shop/web', [], { rules: [{ backendRefs: [backendRef] }] }, { kind });
  return evaluateGiven([judged, ...objects], RULES).route(refOf(judged))?.resolvedRefs.reason;
}

describe('A reference to another namespace', () => {
  const db = { name: 'db', namespace: 'data' };
  const grant = (from: object, to: object, name = 'data/grant') =>
    referenceGrant(name, [from], [to]);
  const services = { group: '', kind: 'Service' };

  it.each([
    ['a grant for the kind', grant(http, services), 'ResolvedRefs'],
    ['a grant for the name', grant(http, { ...services, name: 'db' }), 'ResolvedRefs'],
    ['a grant for another name', grant(http, { ...services, name: 'other' }), 'RefNotPermitted'],
    ['a grant for another kind', grant(http, { group: '', kind: 'Secret' }), 'RefNotPermitted'],
    [
      'a grant for another group',
      grant(http, { group: 'apps', kind: 'Service' }),
      'RefNotPermitted',
    ],
    [
      'a grant from another kind',
      grant({ ...http, kind: 'GRPCRoute' }, services),
      'RefNotPermitted',
    ],
    ['a grant from another group', grant({ ...http, group: '' }, services), 'RefNotPermitted'],
    [
      'a grant from another namespace',
      grant({ ...http, namespace: 'web' }, services),
      'RefNotPermitted',
    ],
    ['a grant in its own namespace', grant(http, services, 'shop/grant'), 'RefNotPermitted'],
  ])('with %s', (_, given, reason) => {
    expect(resolved(db, [service('data/db'), given])).toBe(reason);
  });

  it('is not permitted by two grants that each match in part', () => {
    const halves = [
      grant(http, { group: '', kind: 'Secret' }, 'data/a'),
      grant({ ...http, kind: 'TCPRoute' }, services, 'data/b'),
    ];
    expect(resolved(db, [service('data/db'), ...halves])).toBe('RefNotPermitted');
  });

  it('is only needed for another namespace', () => {
    expect(resolved({ name: 'db', namespace: 'shop' }, [service('shop/db')])).toBe('ResolvedRefs');
  });
});

describe('A backend', () => {
  it.each([
    ['that does not exist is not found', { name: 'db' }, [], 'BackendNotFound'],
    [
      'of a core kind other than Service is invalid',
      { group: '', kind: 'Pod', name: 'db' },
      [],
      'InvalidKind',
    ],
    [
      'of a kind that is not served is invalid',
      { group: 'a.b', kind: 'C', name: 'db' },
      [],
      'InvalidKind',
    ],
    [
      'of a served vendor’s kind is implementation-specific',
      { group: 'a.b', kind: 'C', name: 'db' },
      [object('a.b/v1', 'C', 'shop/db')],
      'ImplementationSpecific',
    ],
    [
      'may be a ServiceImport',
      { group: 'multicluster.x-k8s.io', kind: 'ServiceImport', name: 'db' },
      [object('multicluster.x-k8s.io/v1alpha1', 'ServiceImport', 'shop/db')],
      'ResolvedRefs',
    ],
    [
      'resolves even if the Service does not have the port',
      { name: 'db', port: 9 },
      [service('shop/db')],
      'ResolvedRefs',
    ],
  ])('%s', (_, backendRef, objects, reason) => {
    expect(resolved(backendRef, objects)).toBe(reason);
  });

  it.each(['requestMirror', 'externalAuth'])('of a filter (%s) is checked too', field => {
    const filters = [{ type: 'Any', [field]: { backendRef: { name: 'gone' } } }];
    const judged = route('shop/web', [], { rules: [{ filters }] });
    const verdict = evaluateGiven([judged], RULES).route(refOf(judged));
    expect(verdict?.references).toMatchObject([
      { reason: 'BackendNotFound', field: `.spec.rules[0].filters[0].${field}.backendRef` },
    ]);
  });
});

describe('The certificates of a listener', () => {
  const tls = (reference: object) =>
    listener('https', { port: 443, protocol: 'HTTPS', tls: { certificateRefs: [reference] } });
  const secret = (name: string, crt = PEM, more = {}) => {
    const data = { 'tls.crt': btoa(crt), 'tls.key': btoa('key') };
    return object('v1', 'Secret', name, { data, ...more });
  };
  const reason = (objects: readonly KubernetesObject[]) => {
    const [verdict] = evaluateGiven([gatewayClass(), ...objects], RULES)
      .allGateways()
      .values();
    const last = verdict?.listeners.at(-1);
    return last?.conditions.find(({ type }) => type === 'ResolvedRefs')?.reason;
  };
  const gw = (reference: object) => gateway('infra/gw', [tls(reference)]);
  const far = { name: 'cert', namespace: 'certs' };
  const toSecrets = [{ group: '', kind: 'Secret' }];
  const from = (kind: string) => [{ group: GROUP, kind, namespace: 'infra' }];

  it.each([
    ['exist', [gw({ name: 'cert' }), secret('infra/cert')], 'ResolvedRefs'],
    ['do not exist', [gw({ name: 'cert' }), secret('infra/other')], 'InvalidCertificateRef'],
    [
      'contain no PEM',
      [gw({ name: 'cert' }), secret('infra/cert', 'none')],
      'InvalidCertificateRef',
    ],
    [
      'are in a Secret of the type that is meant for them',
      [gw({ name: 'cert' }), secret('infra/cert', PEM, { type: 'kubernetes.io/tls' })],
      'ResolvedRefs',
    ],
    [
      'contain no PEM in a Secret of that type',
      [gw({ name: 'cert' }), secret('infra/cert', 'none', { type: 'kubernetes.io/tls' })],
      'InvalidCertificateRef',
    ],
    [
      'are in a Secret of another type',
      [gw({ name: 'cert' }), secret('infra/cert', 'none', { type: 'example.com/vault' })],
      'ImplementationSpecific',
    ],
    ['are of another kind', [gw({ kind: 'ConfigMap', name: 'cert' })], 'InvalidCertificateRef'],
    ['are not in the input', [gw({ name: 'cert' })], 'NotRead'],
    ['are not permitted', [gw(far), secret('certs/cert')], 'RefNotPermitted'],
    [
      'are permitted',
      [gw(far), secret('certs/cert'), referenceGrant('certs/g', from('Gateway'), toSecrets)],
      'ResolvedRefs',
    ],
  ])('%s', (_, objects, expected) => {
    expect(reason(objects)).toBe(expected);
  });

  it('of a ListenerSet need a grant for the set, not for its Gateway', () => {
    const owner = gateway('infra/gw', [listener()], {
      allowedListeners: { namespaces: { from: 'All' } },
    });
    const set = listenerSet('infra/set', 'infra/gw', [tls(far)]);
    const granted = (kind: string) => referenceGrant('certs/g', from(kind), toSecrets);
    expect(reason([owner, set, secret('certs/cert'), granted('Gateway')])).toBe('RefNotPermitted');
    expect(reason([owner, set, secret('certs/cert'), granted('ListenerSet')])).toBe('ResolvedRefs');
  });

  it('are ignored for TLS passthrough', () => {
    const passed = listener('tls', {
      port: 443,
      protocol: 'TLS',
      tls: { mode: 'Passthrough', certificateRefs: [{ name: 'gone' }] },
    });
    expect(reason([gateway('infra/gw', [passed]), secret('infra/other')])).toBe('ResolvedRefs');
  });
});

describe('The references of a Gateway', () => {
  const tls = { options: { 'example.com/certificate': 'shop' } };
  const https = listener('https', { port: 443, protocol: 'HTTPS', tls });
  const other = listener('other', { port: 8443, protocol: 'HTTPS', tls });
  const validating = (...caCertificateRefs: object[]) =>
    gateway('infra/gw', [https, other, listener()], {
      tls: { frontend: { perPort: [{ port: 443, tls: { validation: { caCertificateRefs } } }] } },
    });
  const bundle = (name: string, crt = PEM) =>
    object('v1', 'ConfigMap', name, { data: { 'ca.crt': crt } });
  const ca = (name: string, more: object = {}) => ({ group: '', kind: 'ConfigMap', name, ...more });

  function said(...objects: readonly KubernetesObject[]) {
    const [verdict] = evaluateGiven([gatewayClass(), ...objects], RULES)
      .allGateways()
      .values();
    return (verdict?.listeners ?? []).map(({ conditions }) =>
      ['Accepted', 'ResolvedRefs'].map(
        type => conditions.find(condition => condition.type === type)?.reason
      )
    );
  }

  it.each([
    ['that exists', [ca('ca')], ['Accepted', 'ResolvedRefs']],
    ['that does not exist', [ca('gone')], ['NoValidCACertificate', 'InvalidCACertificateRef']],
    ['without PEM', [ca('broken')], ['NoValidCACertificate', 'InvalidCACertificateRef']],
    [
      'of a kind that cannot contain one',
      [ca('ca', { kind: 'Service' })],
      ['NoValidCACertificate', 'InvalidCACertificateKind'],
    ],
    [
      'of another namespace',
      [ca('ca', { namespace: 'certs' })],
      ['NoValidCACertificate', 'RefNotPermitted'],
    ],
    [
      'beside one that does not exist',
      [ca('gone'), ca('ca')],
      ['Accepted', 'InvalidCACertificateRef'],
    ],
  ])('a CA applies to its port only (%s)', (_, refs, expected) => {
    expect(said(validating(...refs), bundle('infra/ca'), bundle('infra/broken', 'none'))).toEqual([
      expected,
      ['Accepted', 'ResolvedRefs'],
      ['Accepted', 'ResolvedRefs'],
    ]);
  });

  it('a CA that is not in the input makes its listener unknown', () => {
    expect(said(validating(ca('ca')))[0]).toEqual(['NotRead', 'NotRead']);
  });

  const condition = (spec: object, type: string, ...objects: readonly KubernetesObject[]) => {
    const [verdict] = evaluateGiven(
      [gatewayClass(), gateway('infra/gw', [listener()], { ...spec }), ...objects],
      RULES
    )
      .allGateways()
      .values();
    const found = verdict?.conditions.find(item => item.type === type);
    return found && `${found.status} ${found.reason}`;
  };

  it('the client certificate has its own condition', () => {
    const client = (name: string) => ({ tls: { backend: { clientCertificateRef: { name } } } });
    const secret = object('v1', 'Secret', 'infra/client', {
      data: { 'tls.crt': btoa(PEM), 'tls.key': btoa('key') },
    });
    expect(condition({}, 'ResolvedRefs')).toBeUndefined();
    expect(condition(client('client'), 'ResolvedRefs', secret)).toBe('True ResolvedRefs');
    expect(condition(client('gone'), 'ResolvedRefs', secret)).toBe(
      'False InvalidClientCertificateRef'
    );
    expect(condition(client('gone'), 'Accepted', secret)).toBe('True Accepted');
  });

  it('the parameters must exist', () => {
    const own = (parametersRef: object) => ({ infrastructure: { parametersRef } });
    const vendor = { group: 'a.b', kind: 'C', name: 'c' };
    expect(condition(own(vendor), 'Accepted')).toBe('False InvalidParameters');
    expect(condition(own(vendor), 'Accepted', object('a.b/v1', 'C', 'other/c'))).toBe(
      'False InvalidParameters'
    );
    expect(condition(own(vendor), 'Accepted', object('a.b/v1', 'C', 'infra/c'))).toBe(
      'True Accepted'
    );
    expect(condition(own(ca('c')), 'Accepted')).toBe('Unknown NotRead');
  });
});
