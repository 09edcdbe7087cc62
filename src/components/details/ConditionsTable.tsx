import { DateLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import { SmallTable } from '../basics/SmallTable';
import { ConditionChip } from '../status/ConditionChip';
import { useWords } from '../words/useWords';

export interface ConditionsTableProps {
  readonly conditions: readonly ReportedCondition[];
  /**
   * The controller that reported the conditions; `''` if it gave no name. If undefined, the table
   * does not name one.
   */
  readonly controller?: string;
}

function StatusCell({ condition }: { condition: ReportedCondition }) {
  const { t } = useWords();
  return (
    <>
      <ConditionChip condition={condition} />
      {condition.stale && (
        <Typography variant="caption" component="div">
          {t('Stale: reported for an older generation.')}
        </Typography>
      )}
    </>
  );
}

/** All conditions that a controller reported, with all fields. */
export function ConditionsTable({ conditions, controller }: ConditionsTableProps) {
  const { t } = useWords();
  return (
    <>
      {controller !== undefined && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {controller === ''
            ? t('Reported by a controller without a name')
            : t('Reported by {{controller}}', { controller })}
        </Typography>
      )}
      {/* The API server's own defaults say less than this sentence. */}
      {conditions.every(({ status }) => status === 'NotReconciled') ? (
        <Typography color="text.secondary">
          {t('Not reconciled: no controller has written a status for this.')}
        </Typography>
      ) : (
        <SmallTable
          rows={conditions}
          columns={[
            { label: t('Type'), cell: row => row.type },
            { label: t('Status'), cell: row => <StatusCell condition={row} /> },
            { label: t('Reason'), cell: row => row.reason },
            { label: t('Message'), cell: row => row.message, width: 'minmax(12rem, 3fr)' },
            {
              label: t('Age'),
              // The time of the API server's default condition is meaningless.
              cell: row =>
                row.since !== undefined &&
                row.status !== 'NotReconciled' && <DateLabel date={row.since} format="mini" />,
              width: 'min-content',
            },
          ]}
        />
      )}
    </>
  );
}
