import { describe, expect, it } from 'vitest';
import type { Gateway } from '../../../src/gatewayApi/types';
import { gatewayRow, withAttachedRoutes } from '../../../src/pages/gateways/listRow';

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

describe('The number of attached routes of a row', () => {
  const plain = row({ gatewayClassName: 'c' });

  it('is unknown until it is computed', () => {
    expect(withAttachedRoutes(plain, undefined)).toBe(plain);
    expect(withAttachedRoutes(plain, 0).attachedRoutes).toBe(0);
  });

  it('keeps the row while it is the same, so that the table does not draw it again', () => {
    const first = withAttachedRoutes(plain, 2);
    expect(withAttachedRoutes(plain, 2)).toBe(first);
    expect(withAttachedRoutes(plain, 3).attachedRoutes).toBe(3);
  });
});

describe('gatewayRow', () => {
  it('reads a Gateway', () => {
    const made = row(
      { gatewayClassName: 'c', listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
      {
        addresses: [{ value: '10.0.0.1' }, { value: null }],
      }
    );
    expect(made).toMatchObject({
      className: 'c',
      addresses: ['10.0.0.1'],
      listeners: ['HTTP :80'],
    });
  });

  it.each([null, undefined, 'x', 7, [], { listeners: 'x', addresses: 7, conditions: {} }])(
    'reads %j without an error',
    broken => {
      expect(row(broken, broken)).toMatchObject({ addresses: [], listeners: [] });
    }
  );
});
