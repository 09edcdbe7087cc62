import {
  type AttachAnswers,
  attachAnswers,
  attachChanges,
  type ListenerAnswer,
  type NeededChange,
  type WantedRoute,
} from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';

/** What a listener says, and what would open it. */
export interface AskedListener extends ListenerAnswer {
  /** One of each is needed; none where no change would do, or none is needed. */
  readonly changes: readonly NeededChange[];
}

/** A cluster whose listeners were asked about a route that does not exist. */
export interface AskedCluster extends AttachAnswers {
  readonly cluster: DiagnosedCluster;
  readonly listeners: readonly AskedListener[];
}

/**
 * Asks the listeners of a cluster.
 *
 * @param cluster - The cluster.
 * @param wanted - The route.
 */
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

/** Tells whether a listener takes the route, as far as manifests can say. */
export function takesRoute({ level }: ListenerAnswer): boolean {
  return level === 'open' || level === 'unconfirmed';
}
