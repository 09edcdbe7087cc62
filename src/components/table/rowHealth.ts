import { type Health, sameHealth } from '../../analysis';
import type { FleetRow } from './fleetRow';

const made = new WeakMap<FleetRow, FleetRow>();

/**
 * Adds the computed health to a row.
 *
 * @param row - Derived from the object alone.
 * @param health - Undefined until it is computed.
 * @returns The identical row while the health is the same, which avoids a redraw.
 */
export function withHealth<Row extends FleetRow>(row: Row, health: Health | undefined): Row {
  if (health === undefined || sameHealth(row.health, health)) return row;
  const before = made.get(row) as Row | undefined;
  if (before !== undefined && sameHealth(before.health, health)) return before;
  const after = { ...row, health };
  made.set(row, after);
  return after;
}
