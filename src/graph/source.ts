import type {
  Evaluation,
  GatewayVerdict,
  Lookup,
  ObjectRef,
  Readiness,
  RouteVerdict,
} from '../analysis';
import type { KubernetesObject } from '../gatewayApi/types';

/** What the graph of one cluster is made from. */
export interface GraphSource {
  readonly cluster: string;
  readonly gateways: ReadonlyMap<string, GatewayVerdict>;
  readonly routes: ReadonlyMap<string, RouteVerdict>;
  /** The objects of a kind that were read. */
  readonly objects: (group: string, kind: string) => readonly KubernetesObject[];
  readonly lookup: (ref: ObjectRef) => Lookup;
  /** Undefined where it was not read. */
  readonly readiness: (service: ObjectRef) => Readiness | undefined;
}

/**
 * Makes the source of a cluster's graph of its evaluation.
 *
 * @param cluster - How the cluster is called.
 * @param evaluation - Worked out.
 * @returns The source, to be used once: it shows the evaluation as it is when it is read, and what is
 *   ready as it was when that was first asked.
 */
export function evaluationSource(cluster: string, evaluation: Evaluation): GraphSource {
  const ready = new Map<string, ReadonlyMap<string, Readiness> | undefined>();
  // A namespace may have thousands of Services, each of which asks.
  const readinessIn = (namespace: string) => {
    if (!ready.has(namespace)) ready.set(namespace, evaluation.readinessIn(namespace));
    return ready.get(namespace);
  };
  return {
    cluster,
    gateways: evaluation.allGateways(),
    routes: evaluation.allRoutes(),
    objects: (group, kind) => evaluation.objectsOf(group, kind),
    lookup: ref => evaluation.lookup(ref),
    readiness: ({ namespace = '', name }) => readinessIn(namespace)?.get(name),
  };
}
