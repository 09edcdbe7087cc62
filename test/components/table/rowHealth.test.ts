import { describe, expect, it } from 'vitest';
import type { FleetRow } from '../../../src/components/table/fleetRow';
import { withHealth } from '../../../src/components/table/rowHealth';

const row: FleetRow = {
  cluster: 'east',
  kind: 'HTTPRoute',
  stale: false,
  metadata: { uid: 'uid', name: 'web', namespace: 'shop' },
};
const refusedBy = (code: 'namespace' | 'hostname') =>
  ({ level: 'refused', reason: { code, names: [] } } as const);

describe('A row with the health of its object', () => {
  it('has the health, and keeps its identity while nothing changes', () => {
    const first = withHealth(row, refusedBy('namespace'));
    expect(first.health).toEqual(refusedBy('namespace'));
    expect(withHealth(row, refusedBy('namespace'))).toBe(first);
    expect(withHealth(first, refusedBy('namespace'))).toBe(first);
  });

  it('is a new row if the level or the reason changes', () => {
    const first = withHealth(row, refusedBy('namespace'));
    const other = withHealth(row, refusedBy('hostname'));
    expect(other).not.toBe(first);
    expect(other.health).toEqual(refusedBy('hostname'));
  });

  it('has no health before it is computed', () => {
    expect(withHealth(row, undefined)).toBe(row);
  });
});
