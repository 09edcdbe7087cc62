import { Icon } from '@iconify/react';
import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Alert, Stack, Typography } from '@mui/material';
import { useMemo } from 'react';
import { type Listener, objectKey, objectText, refOf } from '../../analysis';
import { FirstFew } from '../../components/basics/FirstFew';
import { SmallTable } from '../../components/basics/SmallTable';
import type { ObjectContext } from '../../components/context';
import { ConditionChip } from '../../components/status/ConditionChip';
import { STATUS_LOOKS } from '../../components/status/looks';
import { VerdictMissing } from '../../components/verdict/VerdictMissing';
import { listenerTitle } from '../../components/whoMayAttach/whoMayAttachText';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import { useFleetObjects, useGatewayAnalysis, useStable } from '../../fleet';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import { type ListenerConclusion, listenerConclusions } from './concludedListeners';

const LISTENER_SET = ['ListenerSet'] as const;

function WorkedOut({
  conclusion,
  context,
}: {
  conclusion: ListenerConclusion;
  context: ObjectContext;
}) {
  const { t } = useWords();
  const { computed, listener } = conclusion;
  const { type, status, reason, message, missing } = computed;
  const text = messageText(message, t);
  const others = type === 'Conflicted' && status === 'True' ? listener.conflictsWith : [];
  return (
    <Stack spacing={0.5} alignItems="flex-start" sx={{ minWidth: 0 }}>
      <ConditionChip condition={{ type, status, reason, message: text, stale: false }} />
      <Typography variant="body2">{text}</Typography>
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

function ReportedCell({ conclusion }: { conclusion: ListenerConclusion }) {
  const { t } = useWords();
  const { reported, differs } = conclusion;
  return (
    <Stack spacing={0.5} alignItems="flex-start">
      <ConditionChip condition={reported} />
      {differs && (
        <Typography variant="body2" sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
          <Icon icon={STATUS_LOOKS.warning.icon} aria-hidden width="1.1em" height="1.1em" />
          {t('Differs from the objects')}
        </Typography>
      )}
    </Stack>
  );
}

/**
 * The computed conditions of a Gateway's listeners if they add to the reported ones: they are
 * negative, they differ, or nothing is reported.
 */
export function ListenerConclusions({
  object,
  context,
}: {
  object: Gateway;
  context: ObjectContext;
}) {
  const { t } = useWords();
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const ref = useStable(refOf(object));
  const { verdict } = useGatewayAnalysis(cluster, ref);
  const { items } = useFleetObjects(LISTENER_SET, clusters);
  const { shown, compared } = useMemo(() => {
    const owners = new Map<string, Gateway | ListenerSet>([[objectKey(ref), object]]);
    items.forEach(item => owners.set(objectKey(refOf(item.object)), item.object));
    return listenerConclusions(verdict?.listeners ?? [], ({ owner }: Listener) =>
      owners.get(objectKey(owner))
    );
  }, [verdict, items, object, ref]);
  if (compared === 0) return null;
  return (
    <SectionBox title={t('Listeners, computed from the objects')}>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {shown.length === 0
          ? t(
              'What the controller reported about the listeners agrees with the objects, as far as that can be computed.'
            )
          : t(
              'Computed from the objects: problems, differences from what the controller reported, and what it did not report.'
            )}
      </Typography>
      {verdict !== undefined && verdict.controller.status !== 'True' && (
        <Alert
          role="note"
          severity="warning"
          variant="outlined"
          sx={{ mb: 1, color: 'text.primary' }}
        >
          {messageText(verdict.controller.message, t)}
        </Alert>
      )}
      {shown.length > 0 && (
        <SmallTable
          rows={shown}
          columns={[
            { label: t('Listener'), cell: ({ listener }) => listenerTitle(listener) },
            { label: t('Condition'), cell: ({ computed }) => computed.type, width: 'max-content' },
            {
              label: t('Computed'),
              cell: conclusion => <WorkedOut conclusion={conclusion} context={context} />,
              width: 'minmax(16rem, 2fr)',
            },
            {
              label: t('Reported'),
              cell: conclusion => <ReportedCell conclusion={conclusion} />,
            },
          ]}
        />
      )}
    </SectionBox>
  );
}
