import { describe, expect, it } from 'vitest';
import {
  backendReference,
  certificateReference,
  parentReference,
} from '../../src/gatewayApi/references';

describe('parentReference', () => {
  it('defaults to a Gateway of the same namespace', () => {
    expect(parentReference({ name: 'gw' }, 'shop')).toEqual({
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      namespace: 'shop',
      name: 'gw',
      sectionName: undefined,
      port: undefined,
    });
  });

  it('keeps given fields, also an empty group', () => {
    expect(
      parentReference(
        {
          group: '',
          kind: 'Service',
          namespace: 'infra',
          name: 'api',
          sectionName: 'web',
          port: 80,
        },
        'shop'
      )
    ).toEqual({
      group: '',
      kind: 'Service',
      namespace: 'infra',
      name: 'api',
      sectionName: 'web',
      port: 80,
    });
  });

  it('reads null, missing and wrong types as missing', () => {
    for (const raw of [null, undefined, {}, { name: 7, port: '80', namespace: null } as never]) {
      expect(parentReference(raw, 'shop')).toMatchObject({
        kind: 'Gateway',
        namespace: 'shop',
        port: undefined,
      });
    }
  });
});

describe('backendReference', () => {
  it('defaults to a Service of the same namespace with weight 1', () => {
    expect(backendReference({ name: 'web', port: 80 }, 'shop')).toEqual({
      group: '',
      kind: 'Service',
      namespace: 'shop',
      name: 'web',
      port: 80,
      weight: 1,
    });
  });

  it('keeps a weight of 0', () => {
    expect(backendReference({ name: 'web', weight: 0 }, 'shop').weight).toBe(0);
  });
});

describe('certificateReference', () => {
  it('defaults to a Secret of the same namespace', () => {
    expect(certificateReference({ name: 'tls' }, 'infra')).toEqual({
      group: '',
      kind: 'Secret',
      namespace: 'infra',
      name: 'tls',
    });
  });
});
