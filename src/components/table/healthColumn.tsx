import type { ReactNode } from 'react';
import { healthRank } from '../../analysis';
import { HealthChip } from '../status/HealthChip';
import { healthWords } from '../status/healthWords';
import type { ColumnContext } from './commonColumns';
import type { FleetColumn } from './fleetColumn';
import type { FleetRow } from './fleetRow';

/** The id of the column, by which lists are sorted at first. */
export const HEALTH_COLUMN = 'health';

function chipOf({ health, kind }: FleetRow): ReactNode {
  return health === undefined ? null : <HealthChip health={health} kind={kind} />;
}

function worstOf(rows: readonly FleetRow[]): FleetRow | undefined {
  return rows.reduce<FleetRow | undefined>(
    (worst, row) =>
      worst === undefined || healthRank(row.health) < healthRank(worst.health) ? row : worst,
    undefined
  );
}

/**
 * The health of an object with its reason, sorted worst first. Of several objects, it is the worst:
 * the chips of their clusters have the others.
 */
export function healthColumn<Row extends FleetRow>({ t }: ColumnContext): FleetColumn<Row> {
  const value = ({ health, kind }: FleetRow) =>
    health === undefined ? '' : healthWords(health, kind, t);
  return {
    id: HEALTH_COLUMN,
    label: t('Health'),
    value,
    sortBy: ({ health }) => healthRank(health),
    render: chipOf,
    foldedValue: rows => {
      const worst = worstOf(rows);
      return worst === undefined ? '' : value(worst);
    },
    renderFolded: rows => {
      const worst = worstOf(rows);
      return worst === undefined ? null : chipOf(worst);
    },
    filterVariant: 'multi-select',
    gridTemplate: 'max-content',
  };
}
