import { healthOfListener, healthOfReports } from '../../../analysis';
import { reportedConditions } from '../../../gatewayApi/conditions';
import { HealthChip } from '../../status/HealthChip';
import type { ShownListener } from './shownListeners';

/** Whether a listener serves the routes that it accepts, in a few words. */
export function ListenerHealth({ row: { judged, status, owner } }: { row: ShownListener }) {
  const health =
    judged === undefined
      ? healthOfReports(reportedConditions(status?.conditions, owner.metadata.generation))
      : healthOfListener(judged.served);
  return <HealthChip health={health} kind={owner.kind} />;
}
