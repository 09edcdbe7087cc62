import { type AttachmentLevel, levelRank } from '../../analysis';
import { AttachmentChip, attachmentWord } from '../status/AttachmentChip';
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
    value: ({ level }) => (level === undefined ? '' : attachmentWord(level, t)),
    sortBy: ({ level }) => levelRank(level),
    render: ({ level }) => (level === undefined ? null : <AttachmentChip level={level} />),
    filterVariant: 'multi-select',
    gridTemplate: 'min-content',
  };
}
