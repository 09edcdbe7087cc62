// subject: src/analysis/rules/policies/backendTlsMissing.ts
// subject: src/analysis/rules/policies/missingPolicy.ts
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, gateway, listener, object, parent, route, service } from '../../objects';
import { applyFix, textsOf } from '../../text';
import { tlsPolicy, WEB } from './policies';

const CODE = 'BackendTLSMissing';
const HTTPS = { name: 'web', port: 443, appProtocol: 'https' };
const to = (backendRefs: readonly object[] = [{ name: 'web', port: 443 }], kind = 'HTTPRoute') =>
  route('shop/web', undefined, { rules: [{ backendRefs }] }, { kind });
const found = (...objects: KubernetesObject[]) => findingsOf(CODE, objects);
const severities = (...objects: KubernetesObject[]) =>
  found(...objects).map(({ severity }) => severity);

describe(CODE, () => {
  it('is a warning for a port whose appProtocol is TLS, and the fix is a policy', () => {
    const objects = [service('shop/web', [HTTPS]), to()];
    const [finding, ...others] = found(...objects);
    expect(others).toEqual([]);
    expect(textsOf([finding])).toEqual([
      'Port 443 of Service shop/web has appProtocol https, and no BackendTLSPolicy applies to it. A Gateway sends the requests without TLS.',
    ]);
    expect(finding).toMatchObject({
      severity: 'warning',
      path: '.spec.rules[0].backendRefs[0]',
      fix: { create: { kind: 'BackendTLSPolicy', metadata: { namespace: 'shop' } } },
    });
    expect(found(...applyFix(objects, finding?.fix))).toEqual([]);
  });

  it('is an info if only the name of the port says so', () => {
    const named = (name: string, fields: object = {}) =>
      severities(service('shop/web', [{ name, port: 443, ...fields }]), to());
    expect(named('https')).toEqual(['info']);
    expect(named('https-web')).toEqual(['info']);
    expect(named('http')).toEqual([]);
    expect(named('https', { appProtocol: 'http' })).toEqual([]);
  });

  it('fixes one port of a Service that has others, beside a policy of another purpose', () => {
    const objects = [
      service('shop/web', [HTTPS, { name: 'plain', port: 80 }]),
      tlsPolicy('shop/web-tls', [{ ...WEB, name: 'other' }]),
      to(),
    ];
    const [finding] = found(...objects);
    expect(finding?.fix?.create).toMatchObject({
      metadata: { name: 'web-web-tls' },
      spec: { targetRefs: [{ name: 'web', sectionName: 'web' }] },
    });
    expect(found(...applyFix(objects, finding?.fix))).toEqual([]);
  });

  it('is silent where a policy applies to the port, and not where it applies to another', () => {
    const ports = [HTTPS, { name: 'admin', port: 8443 }];
    const by = (target: object) =>
      severities(service('shop/web', ports), tlsPolicy('shop/tls', [target]), to());
    expect(by(WEB)).toEqual([]);
    expect(by({ ...WEB, sectionName: 'web' })).toEqual([]);
    expect(by({ ...WEB, sectionName: 'admin' })).toEqual(['warning']);
    // PolicySectionNotFound says what is wrong.
    expect(by({ ...WEB, sectionName: '443' })).toEqual([]);
  });

  it('is one finding a port, and an info if all its references have weight 0', () => {
    const backend = (weight: number) => ({ name: 'web', port: 443, weight });
    expect(severities(service('shop/web', [HTTPS]), to([backend(0), backend(1)]))).toEqual([
      'warning',
    ]);
    expect(severities(service('shop/web', [HTTPS]), to([backend(0)]))).toEqual(['info']);
  });

  it('checks a TLSRoute only at a listener that terminates TLS', () => {
    const tls = (mode: string) => [
      gateway('shop/gw', [listener('tls', { port: 443, protocol: 'TLS', tls: { mode } })]),
      object('v1', 'Namespace', 'shop'),
      service('shop/web', [HTTPS]),
      route(
        'shop/web',
        [parent('gw')],
        { hostnames: ['web.example.com'], rules: [{ backendRefs: [{ name: 'web', port: 443 }] }] },
        { kind: 'TLSRoute' }
      ),
    ];
    expect(severities(...tls('Terminate'))).toEqual(['warning']);
    expect(severities(...tls('Passthrough'))).toEqual([]);
    expect(severities(service('shop/web', [HTTPS]), to(undefined, 'GRPCRoute'))).toEqual([
      'warning',
    ]);
    expect(severities(service('shop/web', [HTTPS]), to(undefined, 'TCPRoute'))).toEqual([]);
  });

  it('is silent in a mesh, and while policies or the Service were not read', () => {
    const mesh = [{ group: '', kind: 'Service', name: 'web' }];
    const inMesh = route('shop/web', mesh, {
      rules: [{ backendRefs: [{ name: 'web', port: 443 }] }],
    });
    expect(found(service('shop/web', [HTTPS]), inMesh)).toEqual([]);
    const objects = [service('shop/web', [HTTPS]), to()];
    expect(findingsOf(CODE, objects, { partial: true })).toEqual([]);
    expect(findingsOf(CODE, [to()])).toEqual([]);
  });
});
