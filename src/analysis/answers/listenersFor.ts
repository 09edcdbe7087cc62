import type { Namespace } from '../../gatewayApi/types';
import { checkNamespace } from '../checks/namespace';
import type { Evaluation } from '../evaluation/evaluation';
import type { Listener, ListenerChecks, Status } from '../model';
import { Reader } from '../objects/reader';
import { ClusterSnapshot } from '../objects/snapshot';
import type { Message } from '../words/message';
import { brokenConditions } from './attachmentLevel';

/** Whether a listener takes routes from a namespace. */
export interface ListenerAdmission {
  readonly listener: Listener;
  /** The check `namespace`. */
  readonly check: ListenerChecks['namespace'];
  /** Why the listener can't be served now, whatever it takes; none where it can. */
  readonly hindrances: readonly Message[];
}

/** What the listeners of a cluster say to a namespace. */
export interface NamespaceListeners {
  /** Whether the cluster has the namespace. */
  readonly exists: Status;
  /** Every listener of every Gateway; those that take its routes first, those that refuse last. */
  readonly admissions: readonly ListenerAdmission[];
}

const ORDER: readonly Status[] = ['True', 'Unknown', 'False'];

/**
 * Tells of every listener of a cluster whether it takes routes from a namespace
 * (AllowedRoutes.namespaces). Kinds and hostnames are not looked at: they are a route's matter.
 *
 * @param evaluation - Of the cluster, worked out.
 * @param namespace - The namespace's name; it need not have routes.
 * @param known - The namespace itself, where somebody could read it though not all of them.
 * @returns The answers, within the same answer by the Gateway's namespace and name and then in the
 *   listeners' order. A namespace whose labels could not be read is Unknown only where they decide.
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
  const admissions = gateways.flatMap(([, { controller, listeners }]) =>
    listeners.map((listener): ListenerAdmission => {
      const own = brokenConditions(listener).map(({ message }) => message);
      return {
        listener,
        check: checkNamespace(listener, namespace, reader),
        hindrances: controller.status === 'False' ? [controller.message] : own,
      };
    })
  );
  return {
    // Of a cluster without the Gateway API no namespace is read.
    exists: reader.serves('', 'Namespace') === 'False' ? 'Unknown' : reader.hasNamespace(namespace),
    admissions: ORDER.flatMap(status => admissions.filter(({ check }) => check.status === status)),
  };
}
