import {
  type AttachAnswers,
  attachAnswers,
  attachChanges,
  type ListenerAnswer,
  type NeededChange,
  type WantedRoute,
} from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';

/** The answer of a listener, and the changes that would make it accept the route. */
export interface AskedListener extends ListenerAnswer {
  /** All of them are needed. Empty where no change is needed, or no change helps. */
  readonly changes: readonly NeededChange[];
}

/** A cluster whose listeners were asked about a route that does not exist. */
export interface AskedCluster extends AttachAnswers {
  readonly cluster: DiagnosedCluster;
  readonly listeners: readonly AskedListener[];
}

/** Asks every listener of a cluster whether it would accept the route. */
export function askCluster(cluster: DiagnosedCluster, wanted: WantedRoute): AskedCluster {
  const { evaluation } = cluster;
  const answers = attachAnswers(evaluation, wanted);
  return {
    ...answers,
    cluster,
    listeners: answers.listeners.map(answer => ({
      ...answer,
      changes: attachChanges(answer, wanted, evaluation),
    })),
  };
}

/** Whether the listener accepts the route. Manifests have no status, so `unconfirmed` counts. */
export function takesRoute({ level }: ListenerAnswer): boolean {
  return level === 'open' || level === 'unconfirmed';
}
