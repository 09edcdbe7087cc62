import { type AttachmentLevel, levelRank } from '../../analysis';
import { statusWord } from '../status/looks';
import { StatusChip } from '../status/StatusChip';
import type { ColumnContext } from './commonColumns';
import type { FleetColumn } from './fleetColumn';
import type { FleetRow } from './fleetRow';

/** A row of a route. */
export interface RowWithLevel extends FleetRow {
  /** Undefined until it is computed. */
  readonly level?: AttachmentLevel;
}

/** The attachment of a route, sorted worst first. */
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
