import { type AttachmentLevel, levelRank } from '../../analysis';
import { statusWord } from '../status/looks';
import { StatusChip } from '../status/StatusChip';
import type { ColumnContext } from './commonColumns';
import type { FleetColumn } from './fleetColumn';
import type { FleetRow } from './fleetRow';

/** A route's row. */
export interface RowWithLevel extends FleetRow {
  /** How the route stands; undefined while it is not worked out. */
  readonly level?: AttachmentLevel;
}

/** How a route stands; worst first. */
export function attachmentColumn<Row extends RowWithLevel>({ t }: ColumnContext): FleetColumn<Row> {
  return {
    id: 'attachment',
    label: t('Attachment'),
    value: ({ level }) => (level === undefined ? '' : statusWord(level, t)),
    sortBy: ({ level }) => levelRank(level),
    render: ({ level }) => (level === undefined ? null : <StatusChip status={level} />),
    filterVariant: 'multi-select',
    gridTemplate: 'min-content',
  };
}
