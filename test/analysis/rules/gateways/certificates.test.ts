// subject: src/analysis/rules/gateways/certificateNotPermitted.ts
// subject: src/analysis/rules/gateways/certificateInvalid.ts
import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener, listenerSet, object, referenceGrant } from '../../objects';
import { mended, said } from '../support';

const GROUP = 'gateway.networking.k8s.io';
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const secret = (name: string, fields: object = { 'tls.crt': PEM, 'tls.key': 'key' }) =>
  object('v1', 'Secret', name, { stringData: fields });
const https = (name: string, ...certificateRefs: unknown[]) =>
  listener(name, { protocol: 'HTTPS', port: 443, tls: { certificateRefs } });
const far = { namespace: 'certs', name: 'shop' };
const TO = [{ group: '', kind: 'Secret' }];
const grant = (kind: string, namespace: string) =>
  referenceGrant('certs/g', [{ group: GROUP, kind, namespace }], TO);

describe('CertificateNotPermitted', () => {
  const CODE = 'CertificateNotPermitted';
  const cert = secret('certs/shop');
  const gw = gateway('infra/gw', [https('https', far)]);

  it('proposes the complete grant', () => {
    const objects = [cert, gw];
    const [found, ...others] = findingsOf(CODE, objects);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      path: '.spec.listeners[0].tls.certificateRefs[0]',
      fix: {
        create: {
          metadata: { namespace: 'certs', name: 'infra-gateway-to-shop' },
          spec: {
            from: [{ group: GROUP, kind: 'Gateway', namespace: 'infra' }],
            to: [{ group: '', kind: 'Secret', name: 'shop' }],
          },
        },
      },
    });
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('is silent with a matching grant, or if grants were not read', () => {
    expect(findingsOf(CODE, [cert, gw, grant('Gateway', 'infra')])).toEqual([]);
    expect(findingsOf(CODE, [cert, gw], { partial: true })).toEqual([]);
  });

  it('is reported for a ListenerSet if the grant is for its Gateway, and names that grant', () => {
    const open = gateway('infra/gw', [listener()], {
      allowedListeners: { namespaces: { from: 'All' } },
    });
    const set = listenerSet('infra/set', 'infra/gw', [https('https', far)]);
    const found = findingsOf(CODE, [cert, open, set, grant('Gateway', 'infra')]);
    expect(found).toMatchObject([{ object: { kind: 'ListenerSet', name: 'set' } }]);
    expect(found[0] && said(found[0])).toContain('permits kind Gateway of that namespace only');
  });

  it('is reported once, for the Gateway, if many listeners use a CA certificate', () => {
    const caCertificateRefs = [{ kind: 'ConfigMap', ...far }];
    const own = { namespace: 'infra', name: 'own' };
    const found = findingsOf(CODE, [
      secret('infra/own'),
      gateway('infra/gw', [https('a', own), { ...https('b', own), hostname: 'b.example.com' }], {
        tls: { frontend: { default: { validation: { caCertificateRefs } } } },
      }),
    ]);
    expect(found.map(({ path }) => path)).toEqual([
      '.spec.tls.frontend.default.validation.caCertificateRefs[0]',
    ]);
  });
});

describe('CertificateInvalid', () => {
  const CODE = 'CertificateInvalid';
  const paths = (objects: Parameters<typeof findingsOf>[1]) =>
    findingsOf(CODE, objects).map(({ path }) => path);

  it('suggests the nearest Secret as the fix', () => {
    const objects = [
      secret('infra/shop-tls'),
      gateway('infra/gw', [https('a', { name: 'shop-tsl' })]),
    ];
    const [found] = findingsOf(CODE, objects);
    expect(found && said(found)).toContain('Did you mean Secret infra/shop-tls?');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('is reported for a Secret without a certificate, and for another kind', () => {
    const gw = (ref: object) => gateway('infra/gw', [https('a', ref)]);
    expect(paths([secret('infra/shop', { 'tls.crt': 'x' }), gw({ name: 'shop' })])).toHaveLength(1);
    expect(paths([gw({ kind: 'ConfigMap', name: 'shop' })])).toHaveLength(1);
    expect(paths([secret('infra/shop'), gw({ name: 'shop' })])).toEqual([]);
  });

  it('is silent if the input has no Secrets', () => {
    expect(paths([gateway('infra/gw', [https('a', { name: 'shop' })])])).toEqual([]);
  });

  it('is silent if CertificateNotPermitted is reported', () => {
    expect(paths([secret('infra/x'), gateway('infra/gw', [https('a', far)])])).toEqual([]);
  });
});
