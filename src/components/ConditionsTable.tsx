import { DateLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { type ReportedCondition, reportedConditions } from '../gatewayApi/conditions';
import type { Condition } from '../gatewayApi/types';
import { ConditionChip } from './ConditionChip';
import { SmallTable } from './SmallTable';
import type { Translate } from './translate';

export interface ConditionsTableProps {
  /** A status' `conditions`, as they arrived. */
  readonly conditions: ReadonlyArray<Condition | null> | null | undefined;
  /** `metadata.generation` of the object that the status speaks of. */
  readonly generation: number | undefined;
  readonly t: Translate;
}

function Status({ condition, t }: { condition: ReportedCondition; t: Translate }) {
  return (
    <>
      <ConditionChip condition={condition} t={t} />
      {condition.stale && (
        <Typography variant="caption" component="div">
          {t('Stale: reported for an older generation.')}
        </Typography>
      )}
    </>
  );
}

/** Every condition that a controller reported about something, in full. */
export function ConditionsTable({ conditions, generation, t }: ConditionsTableProps) {
  const reported = reportedConditions(conditions, generation);
  if (reported.length === 0) {
    return (
      <Typography color="text.secondary">
        {t('Not reconciled: no controller has written a status for this.')}
      </Typography>
    );
  }
  return (
    <SmallTable
      rows={reported}
      columns={[
        { label: t('Type'), cell: row => row.type },
        { label: t('Status'), cell: row => <Status condition={row} t={t} /> },
        { label: t('Reason'), cell: row => row.reason },
        { label: t('Message'), cell: row => row.message, width: 'minmax(12rem, 3fr)' },
        {
          label: t('Age'),
          // The API server's own default for a condition has no time that means anything.
          cell: row =>
            row.since !== undefined &&
            row.status !== 'NotReconciled' && <DateLabel date={row.since} format="mini" />,
          width: 'min-content',
        },
      ]}
    />
  );
}
