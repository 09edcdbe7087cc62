// subject: src/analysis/rules/policies/policySectionNotFound.ts
// subject: src/analysis/rules/policies/targetSections.ts
import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../../src/analysis';
import { findingsOf, gateway, object, route, service } from '../../objects';
import { applyFix, textsOf } from '../../text';
import { target, tlsPolicy, vendorPolicy, WEB } from './policies';

const CODE = 'PolicySectionNotFound';
const HTTPS = [{ name: 'https', port: 5601 }];
const at = (sectionName: string, ports: readonly unknown[] = HTTPS) => [
  tlsPolicy('shop/tls', [{ ...WEB, sectionName }]),
  service('shop/web', ports),
];

describe(CODE, () => {
  it('says that a port is selected by its name, and the fix uses it', () => {
    const objects = at('5601');
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'A policy selects a port by its name. 5601 is the number of the port https of Service shop/web.',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      path: '.spec.targetRefs[0].sectionName',
    });
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('says that the CA certificate of the policy is no PEM too (envoyproxy/gateway#4769)', () => {
    const ca = { group: '', kind: 'ConfigMap', name: 'kb-ca' };
    const codes = evaluateGiven(
      [
        tlsPolicy('shop/kb', [{ ...WEB, sectionName: '5601' }], { caCertificateRefs: [ca] }),
        service('shop/web', HTTPS),
        object('v1', 'ConfigMap', 'shop/kb-ca', { data: { 'ca.crt': 'x' } }),
      ],
      RULES
    )
      .allFindings()
      .map(({ code }) => code);
    expect(codes).toEqual([CODE, 'CACertificateInvalid']);
  });

  it('names the ports of the Service, and the fix uses a similar name', () => {
    const objects = at('htps', [...HTTPS, { name: 'metrics', port: 9090 }]);
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'Service shop/web has no port named htps. The names of its ports are https, metrics.',
    ]);
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('removes the section if the only port has no name', () => {
    const objects = at('443', [{ port: 443 }]);
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'Service shop/web has no port with a name, so the policy cannot select 443. Without sectionName, a policy applies to all ports.',
    ]);
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
    expect(findingsOf(CODE, at('443', [{ port: 443 }, { port: 80 }]))[0]?.fix).toBeUndefined();
  });

  it('reads the sections of Gateways and routes', () => {
    const target = (kind: string, name: string, sectionName: string) => ({
      group: 'gateway.networking.k8s.io',
      kind,
      name,
      sectionName,
    });
    const objects = (listener: string, rule: string) => [
      gateway('shop/gw'),
      route('shop/web', undefined, { rules: [{ name: 'all' }] }),
      tlsPolicy('shop/tls', [target('Gateway', 'gw', listener), target('HTTPRoute', 'web', rule)]),
    ];
    expect(textsOf(findingsOf(CODE, objects('tcp', 'some')))).toEqual([
      'Gateway shop/gw has no listener named tcp. Its listeners are http.',
      'HTTPRoute shop/web has no rule named some. The names of its rules are all.',
    ]);
    expect(findingsOf(CODE, objects('http', 'all'))).toEqual([]);
  });

  it('is silent if the port exists, or if the Service was not read or does not exist', () => {
    expect(findingsOf(CODE, at('https'))).toEqual([]);
    const [policy] = at('443');
    expect(findingsOf(CODE, [policy as never])).toEqual([]);
    expect(findingsOf(CODE, [policy as never], { partial: true })).toEqual([]);
  });

  it('reads policies of any vendor, and rules that Kuadrant names by their place', () => {
    const rule = (sectionName: string) =>
      textsOf(
        findingsOf(CODE, [
          route('shop/web', undefined, { rules: [{}, { name: 'all' }] }),
          vendorPolicy('shop/p', { targetRef: target('HTTPRoute', 'web', { sectionName }) }),
        ])
      );
    expect(rule('al')).toEqual([
      'HTTPRoute shop/web has no rule named al. The names of its rules are all.',
    ]);
    expect(rule('rule-2')).toEqual([]);
    expect(rule('rule-3')).toHaveLength(1);
  });
});
