import type { Status } from '../../../analysis';
import type { ReportedCondition } from '../../../gatewayApi/conditions';
import { reportedConditions, worstStatus } from '../../../gatewayApi/conditions';
import { StatusWord } from '../../status/StatusWord';
import { useWords } from '../../words/useWords';
import type { ListenerRow } from './listenerRows';

function reportedStatus(conditions: readonly ReportedCondition[]): Status {
  const worst = worstStatus(conditions.map(({ status }) => status));
  return worst === 'NotReconciled' ? 'Unknown' : worst;
}

/** Whether a listener serves the routes that it accepts, in one word. */
export function ListenerHealth({ row }: { row: ListenerRow }) {
  const { t } = useWords();
  const { judged, status, owner } = row;
  const answer =
    judged?.served.status ??
    reportedStatus(reportedConditions(status?.conditions, owner.metadata.generation));
  const word = { True: t('Healthy'), False: t('Not served'), Unknown: t('Unknown') }[answer];
  return (
    <StatusWord status={answer} said>
      {word}
    </StatusWord>
  );
}
