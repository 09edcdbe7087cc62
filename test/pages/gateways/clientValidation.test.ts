import { expect, it } from 'vitest';
import type { Gateway } from '../../../src/gatewayApi/types';
import { clientValidations } from '../../../src/pages/gateways/clientValidation';

function validations(spec: unknown) {
  const metadata = { name: 'gw', namespace: 'infra' };
  return clientValidations({ apiVersion: 'v1', kind: 'Gateway', metadata, spec } as Gateway);
}

const bundle = { group: '', kind: 'ConfigMap', name: 'ca' };

it('fills in the mode and the namespace', () => {
  const frontend = { default: { validation: { caCertificateRefs: [bundle] } } };
  expect(validations({ tls: { frontend } })).toEqual([
    {
      port: undefined,
      mode: 'AllowValidOnly',
      authorities: [{ ...bundle, namespace: 'infra' }],
    },
  ]);
});

it('distinguishes a port without client certificates from one that uses the default', () => {
  const frontend = {
    default: { validation: { mode: 'AllowInsecureFallback', caCertificateRefs: [] } },
    perPort: [{ port: 8443, tls: {} }],
  };
  expect(validations({ tls: { frontend } }).map(({ port, mode }) => [port, mode])).toEqual([
    [undefined, 'AllowInsecureFallback'],
    [8443, ''],
  ]);
});

it.each([
  undefined,
  null,
  'x',
  { tls: 7 },
  { tls: { frontend: 'x' } },
  { tls: { frontend: { default: {} } } },
  { tls: { frontend: { default: { validation: null }, perPort: 'x' } } },
])('reads %j as none', spec => {
  expect(validations(spec)).toEqual([]);
});

it('accepts wrong types inside', () => {
  const frontend = {
    default: { validation: { mode: {}, caCertificateRefs: [null, 'x', { kind: 3 }] } },
    perPort: [null, 7, { port: 'x', tls: { validation: 'x' } }],
  };
  expect(() => validations({ tls: { frontend } })).not.toThrow();
});
