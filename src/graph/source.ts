import type {
  Evaluation,
  GatewayVerdict,
  Lookup,
  ObjectRef,
  Readiness,
  RouteVerdict,
} from '../analysis';
import type { KubernetesObject } from '../gatewayApi/types';

export interface GraphSource {
  readonly cluster: string;
  readonly gateways: ReadonlyMap<string, GatewayVerdict>;
  readonly routes: ReadonlyMap<string, RouteVerdict>;
  /** The objects of a kind that were read. */
  readonly objects: (group: string, kind: string) => readonly KubernetesObject[];
  readonly lookup: (ref: ObjectRef) => Lookup;
  /** Undefined if it was not read. */
  readonly readiness: (service: ObjectRef) => Readiness | undefined;
}

/**
 * Makes the source of a cluster's graph from its evaluation.
 *
 * @param cluster - Headlamp's name or the context's name.
 * @param evaluation - Must be computed.
 * @returns For one use only. It reads the evaluation live, but the readiness as of its first read.
 */
export function evaluationSource(cluster: string, evaluation: Evaluation): GraphSource {
  const ready = new Map<string, ReadonlyMap<string, Readiness> | undefined>();
  // A namespace can have thousands of Services, and each one looks up its readiness.
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
