import type { Namespace } from '../../gatewayApi/types';
import { checkNamespace } from '../checks/namespace';
import type { Evaluation } from '../evaluation/evaluation';
import type { Listener, ListenerChecks, Status } from '../model';
import { Reader } from '../objects/reader';
import { ClusterSnapshot } from '../objects/snapshot';
import type { Message } from '../words/message';

/** Whether a listener accepts routes from a namespace. */
export interface ListenerAdmission {
  readonly listener: Listener;
  /** The check `namespace`. */
  readonly check: ListenerChecks['namespace'];
  /** Why the listener is not served now, regardless of routes. Undefined if it is, as far as known. */
  readonly hindrance: Message | undefined;
}

/** The answers of the listeners of a cluster to a namespace. */
export interface NamespaceListeners {
  /** Whether the namespace exists in the cluster. */
  readonly exists: Status;
  /**
   * All listeners of all Gateways. Those that accept the routes come first, those that refuse last.
   */
  readonly admissions: readonly ListenerAdmission[];
}

const ORDER: readonly Status[] = ['True', 'Unknown', 'False'];

/**
 * Tells for every listener of a cluster whether it accepts routes from a namespace
 * (AllowedRoutes.namespaces). Kinds and hostnames are ignored because they depend on the route.
 *
 * @param evaluation - A completed evaluation of the cluster.
 * @param namespace - The name of the namespace. The namespace does not need to have routes.
 * @param known - The namespace itself, if it could be read although the full list could not.
 * @returns The answers. Equal answers are sorted by the namespace and name of the Gateway, then in
 *   the order of the listeners. If the labels of the namespace could not be read, the status is
 *   `Unknown` only where they decide.
 */
export function listenersFor(
  evaluation: Evaluation,
  namespace: string,
  known?: Namespace
): NamespaceListeners {
  const snapshot = known === undefined ? evaluation.snapshot : new ClusterSnapshot();
  if (known !== undefined) snapshot.set(known);
  const reader = new Reader(snapshot);
  const gateways = [...evaluation.allGateways()].sort(([left], [right]) => (left < right ? -1 : 1));
  const admissions = gateways.flatMap(([, { listeners }]) =>
    listeners.map(
      (listener): ListenerAdmission => ({
        listener,
        check: checkNamespace(listener, namespace, reader),
        hindrance: listener.served.status === 'False' ? listener.served.message : undefined,
      })
    )
  );
  return {
    // Namespaces are not read in a cluster without the Gateway API.
    exists: reader.serves('', 'Namespace') === 'False' ? 'Unknown' : reader.hasNamespace(namespace),
    admissions: ORDER.flatMap(status => admissions.filter(({ check }) => check.status === status)),
  };
}
