import { DateLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Alert, Box, Typography } from '@mui/material';
import type { Conclusion } from '../../../../analysis';
import { SmallTable } from '../../../../components/basics/SmallTable';
import { ConditionChip } from '../../../../components/status/ConditionChip';
import { conditionWords } from '../../../../components/status/conditionWords';
import type { ControllerReport } from '../../../../components/status/parentStatuses';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { useWords } from '../../../../components/words/useWords';
import type { ReportedCondition } from '../../../../gatewayApi/conditions';
import { controllerWords, differs, type ReportedBy } from '../reportedWord';
import { useSaidAbove } from '../saidAbove';

interface Row {
  readonly type: string;
  /** Undefined if only a controller can know it. */
  readonly computed: Conclusion | undefined;
  readonly reported: readonly ReportedBy[];
}

function rowsOf(
  computed: Readonly<Record<string, Conclusion>>,
  reports: readonly ControllerReport[]
): Row[] {
  const types = new Set([
    ...Object.keys(computed),
    ...reports.flatMap(({ conditions }) => conditions.map(({ type }) => type)),
  ]);
  return [...types].map(type => ({
    type,
    computed: Object.prototype.hasOwnProperty.call(computed, type) ? computed[type] : undefined,
    reported: reports.flatMap(({ controller, conditions }) =>
      conditions
        .filter(condition => condition.type === type && condition.status !== 'NotReconciled')
        .map(condition => ({ controller, condition }))
    ),
  }));
}

function asCondition(type: string, { status, reason, message }: Conclusion, t: Translate) {
  const words: ReportedCondition = {
    type,
    status,
    reason,
    message: messageText(message, t),
    stale: false,
  };
  return words;
}

function Computed({ row, isStated }: { row: Row; isStated: boolean }) {
  const { t } = useWords();
  const says = useSaidAbove();
  const { type, computed } = row;
  if (computed === undefined) {
    return <Typography color="text.secondary">{t('Only a controller can decide this')}</Typography>;
  }
  const condition = asCondition(type, computed, t);
  const isSaid = isStated || says(condition.message);
  return (
    <Box>
      <ConditionChip condition={condition} />
      {!isSaid && <Typography variant="body2">{condition.message}</Typography>}
    </Box>
  );
}

function ReportedCell({ row }: { row: Row }) {
  const { t } = useWords();
  if (row.reported.length === 0) {
    return <Typography color="text.secondary">{t('No controller has reported this')}</Typography>;
  }
  return (
    <>
      {row.reported.map(({ controller, condition }, index) => (
        <Box key={index}>
          <ConditionChip condition={condition} />{' '}
          {condition.since !== undefined && <DateLabel date={condition.since} format="mini" />}
          {condition.stale && (
            <Typography variant="body2">{t('Stale: reported for an older generation.')}</Typography>
          )}
          <Typography variant="body2">{condition.message}</Typography>
          <Typography variant="body2" color="text.secondary">
            {controllerWords(controller, t)}
          </Typography>
        </Box>
      ))}
    </>
  );
}

export interface ConditionsProps {
  /** The computed conditions by type. */
  readonly computed: Readonly<Record<string, Conclusion>>;
  readonly reports: readonly ControllerReport[];
  /** The types whose computed reason the answer above the tabs gives. */
  readonly stated: readonly string[];
}

/** The computed conditions of a parent beside the reported ones. */
export function Conditions({ computed, reports, stated }: ConditionsProps) {
  const { t } = useWords();
  const rows = rowsOf(computed, reports);
  const different = rows.flatMap(({ computed: own, reported }) =>
    own === undefined ? [] : reported.filter(({ condition }) => differs(own, condition))
  );
  return (
    <>
      <SmallTable
        rows={rows}
        columns={[
          { label: t('Condition'), cell: row => row.type, width: 'min-content' },
          {
            label: t('Computed from the objects'),
            cell: row => <Computed row={row} isStated={stated.includes(row.type)} />,
            width: 'minmax(12rem, 1fr)',
          },
          {
            label: t('Reported by the controller'),
            cell: row => <ReportedCell row={row} />,
            width: 'minmax(12rem, 1fr)',
          },
        ]}
      />
      {different.map(({ controller, condition }, index) => (
        <Alert
          key={index}
          role="note"
          severity="warning"
          variant="outlined"
          // Headlamp's dark theme renders outlined alerts with dark text on a dark background.
          sx={{ mt: 1, color: 'text.primary' }}
        >
          {t(
            '{{controller}} reported that {{condition}}, but the objects say otherwise. Either it has not processed a change yet, or it does not follow the specification here.',
            {
              controller: controllerWords(controller, t),
              condition: conditionWords(condition, t),
            }
          )}
        </Alert>
      ))}
    </>
  );
}
