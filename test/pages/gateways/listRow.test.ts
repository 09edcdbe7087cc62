import { describe, expect, it } from 'vitest';
import type { Gateway } from '../../../src/gatewayApi/types';
import { attachedRoutes, gatewayRow } from '../../../src/pages/gateways/listRow';

function row(spec: unknown, status?: unknown) {
  const object = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'gw', namespace: 'infra', uid: 'u' },
    spec,
    status,
  } as Gateway;
  return gatewayRow({ cluster: 'east', object, stale: false });
}

describe('attachedRoutes', () => {
  it('adds up the reported counts', () => {
    expect(attachedRoutes([{ attachedRoutes: 2 }, null, { attachedRoutes: 3 }])).toBe(5);
  });

  it('distinguishes no count from a count of zero', () => {
    expect(attachedRoutes([])).toBeUndefined();
    expect(attachedRoutes(undefined)).toBeUndefined();
    expect(attachedRoutes([{ attachedRoutes: 0 }])).toBe(0);
  });
});

describe('gatewayRow', () => {
  it('reads a Gateway', () => {
    const made = row(
      { gatewayClassName: 'c', listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
      {
        addresses: [{ value: '10.0.0.1' }, { value: null }],
        conditions: [{ type: 'Accepted', status: 'False', reason: 'Invalid' }],
      }
    );
    expect(made).toMatchObject({
      className: 'c',
      addresses: ['10.0.0.1'],
      listeners: ['HTTP :80'],
      accepted: { status: 'False' },
      programmed: { status: 'NotReconciled' },
      health: { status: 'False', reason: 'Invalid' },
    });
  });

  it.each([null, undefined, 'x', 7, [], { listeners: 'x', addresses: 7, conditions: {} }])(
    'reads %j without an error',
    broken => {
      expect(row(broken, broken)).toMatchObject({ addresses: [], listeners: [] });
    }
  );
});
