import { healthRank } from '../../analysis';
import { HealthChip } from '../status/HealthChip';
import { healthWords } from '../status/healthWords';
import type { ColumnContext } from './commonColumns';
import type { FleetColumn } from './fleetColumn';
import type { FleetRow } from './fleetRow';

/** The id of the column, by which lists are sorted at first. */
export const HEALTH_COLUMN = 'health';

/** The health of an object with its reason, sorted worst first. */
export function healthColumn<Row extends FleetRow>({ t }: ColumnContext): FleetColumn<Row> {
  return {
    id: HEALTH_COLUMN,
    label: t('Health'),
    value: ({ health, kind }) => (health === undefined ? '' : healthWords(health, kind, t)),
    sortBy: ({ health }) => healthRank(health),
    render: ({ health, kind }) =>
      health === undefined ? null : <HealthChip health={health} kind={kind} />,
    filterVariant: 'multi-select',
    gridTemplate: 'max-content',
  };
}
