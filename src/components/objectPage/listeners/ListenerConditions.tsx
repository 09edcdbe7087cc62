import { Icon } from '@iconify/react';
import { DateLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Stack, Typography } from '@mui/material';
import { objectText } from '../../../analysis';
import { FirstFew } from '../../basics/overflow/FirstFew';
import { SmallTable } from '../../basics/SmallTable';
import type { ObjectContext } from '../../context';
import { ConditionChip } from '../../status/ConditionChip';
import { STATUS_LOOKS } from '../../status/looks';
import { VerdictMissing } from '../../verdict/VerdictMissing';
import { messageText } from '../../words/messageText';
import { useWords } from '../../words/useWords';
import { type ListenerConclusion, listenerConclusions } from './concludedListeners';
import type { ShownListener } from './shownListeners';

export interface ListenerConditionsProps {
  readonly row: ShownListener;
  readonly context: ObjectContext;
}

function ReportedPart({ conclusion }: { conclusion: ListenerConclusion }) {
  const { t } = useWords();
  const { reported } = conclusion;
  return (
    <Stack spacing={0.5} alignItems="flex-start" sx={{ minWidth: 0 }}>
      <span>
        <ConditionChip condition={reported} />{' '}
        {reported.since !== undefined && reported.status !== 'NotReconciled' && (
          <DateLabel date={reported.since} format="mini" />
        )}
      </span>
      {reported.stale && (
        <Typography variant="caption">{t('Stale: reported for an older generation.')}</Typography>
      )}
      {reported.status !== 'NotReconciled' && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {reported.message}
        </Typography>
      )}
    </Stack>
  );
}

function Computed({
  conclusion,
  row,
  context,
}: ListenerConditionsProps & { conclusion: ListenerConclusion }) {
  const { t } = useWords();
  const { computed, differs, adds } = conclusion;
  if (computed === undefined) return <>{t('Only a controller can decide this')}</>;
  if (!adds) return <>{t('Agrees')}</>;
  const { type, status, reason, message, missing } = computed;
  const words = messageText(message, t);
  const isConflict = type === 'Conflicted' && status === 'True';
  const others = isConflict ? row.judged?.conflictsWith ?? [] : [];
  return (
    <Stack spacing={0.5} alignItems="flex-start" sx={{ minWidth: 0 }}>
      <ConditionChip condition={{ type, status, reason, message: words, stale: false }} />
      {differs && (
        <Typography variant="body2" sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
          <Icon icon={STATUS_LOOKS.warning.icon} aria-hidden width="1.1em" height="1.1em" />
          {t('Differs from the objects')}
        </Typography>
      )}
      <Typography variant="body2">{words}</Typography>
      {others.length > 0 && (
        <Typography variant="body2" component="div">
          {t('Conflicts with:')}
          <FirstFew
            items={others}
            label={({ owner, name }) =>
              t('listener {{listener}} of {{owner}}', { listener: name, owner: objectText(owner) })
            }
          />
        </Typography>
      )}
      {missing && <VerdictMissing missing={missing} context={context} />}
    </Stack>
  );
}

/** The conditions of a listener: what the controller reported beside what the objects say. */
export function ListenerConditions({ row, context }: ListenerConditionsProps) {
  const { t } = useWords();
  const { judged, status, owner } = row;
  const conclusions = listenerConclusions(
    judged?.conditions ?? [],
    status,
    owner.metadata.generation
  );
  if (conclusions.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('Not reconciled: no controller has written a status for this.')}
      </Typography>
    );
  }
  return (
    <SmallTable
      rows={conclusions}
      columns={[
        { label: t('Condition'), cell: ({ type }) => type, width: 'max-content' },
        {
          label: t('Reported by the controller'),
          cell: conclusion => <ReportedPart conclusion={conclusion} />,
          width: 'minmax(10rem, 1fr)',
        },
        {
          label: t('Computed from the objects'),
          cell: conclusion => <Computed conclusion={conclusion} row={row} context={context} />,
          width: 'minmax(10rem, 1fr)',
        },
      ]}
    />
  );
}
