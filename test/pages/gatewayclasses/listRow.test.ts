import { describe, expect, it } from 'vitest';
import type { FleetItem } from '../../../src/fleet/model';
import { gatewayClassRows } from '../../../src/pages/gatewayclasses/listRow';

function item(cluster: string, kind: string, name: string, spec: unknown) {
  return {
    cluster,
    stale: false,
    object: { apiVersion: 'gateway.networking.k8s.io/v1', kind, metadata: { name }, spec },
  } as FleetItem<'GatewayClass' | 'Gateway'>;
}

describe('gatewayClassRows', () => {
  it('counts the Gateways of the same cluster only', () => {
    const rows = gatewayClassRows([
      item('east', 'GatewayClass', 'c', { controllerName: 'example.com/controller' }),
      item('west', 'GatewayClass', 'c', null),
      item('east', 'Gateway', 'a', { gatewayClassName: 'c' }),
      item('east', 'Gateway', 'b', { gatewayClassName: 'c' }),
      item('east', 'Gateway', 'd', { gatewayClassName: 'other' }),
      item('west', 'Gateway', 'a', null),
    ]);
    expect(rows.map(row => [row.cluster, row.gateways, row.controller])).toEqual([
      ['east', 2, 'example.com/controller'],
      ['west', 0, ''],
    ]);
  });
});
