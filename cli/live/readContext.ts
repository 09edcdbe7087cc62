import type { KubeConfig } from '@kubernetes/client-node';
import { Evaluation, type Rule } from '../../src/analysis';
import { ClusterAnalysis } from '../../src/analysis/evaluation/clusterAnalysis';
import { kindInfo, ROUTE_KINDS } from '../../src/gatewayApi/kinds';
import { ApiFailure } from '../../src/kube/clusterApi';
import { discoverKinds, servesGatewayApi } from '../../src/kube/discovery';
import { Gate } from '../../src/kube/gate';
import { problemOf } from './clusterProblem';
import { contextConfig } from './contextConfig';
import { KubeReader } from './kubeReader';
import { CLUSTER_KINDS, LiveCluster } from './liveCluster';
import type { ClusterProblem } from './problem';

/** The evaluation of a live cluster. */
export interface LiveEvaluation {
  readonly evaluation: Evaluation;
  readonly problems: readonly ClusterProblem[];
  /** The cluster serves no kind of the Gateway API. */
  readonly notInstalled: boolean;
  /** No route could be read, so an empty result means nothing. */
  readonly unread: boolean;
}

// Enough to keep a connection busy, and few enough not to load the API server.
const REQUESTS_AT_ONCE = 6;

function unreadable(rules: readonly Rule[], problem: ClusterProblem): LiveEvaluation {
  const evaluation = new Evaluation(rules);
  CLUSTER_KINDS.forEach(kind =>
    evaluation.snapshot.setCoverage(kindInfo(kind).group, kind, {
      state: 'none',
      cause: 'unreachable',
    })
  );
  return { evaluation, problems: [problem], notInstalled: false, unread: true };
}

/**
 * Reads and evaluates the cluster of a context.
 *
 * @param timeoutMs - The time limit of a request, in milliseconds; 0 is no limit.
 * @returns Never rejects because of a problem with the cluster.
 */
export async function readContext(
  kubeconfig: KubeConfig,
  context: string,
  timeoutMs: number,
  rules: readonly Rule[]
): Promise<LiveEvaluation> {
  let own: ReturnType<typeof contextConfig>;
  try {
    own = contextConfig(kubeconfig, context);
  } catch (error) {
    return unreadable(rules, { reason: 'kubeconfig', message: (error as Error).message });
  }
  const reader = new KubeReader(own.config, own.server, timeoutMs);
  const gate = new Gate(REQUESTS_AT_ONCE);
  try {
    const discovery = await discoverKinds(reader, context, timeoutMs);
    const { namespace } = own.config.getContextObject(context) ?? {};
    const cluster = new LiveCluster(context, reader, discovery, gate, namespace);
    await cluster.read();
    const analysis = new ClusterAnalysis(cluster, rules);
    do {
      analysis.changed();
      while (!analysis.judge(() => false) || !analysis.find(() => false));
    } while (await cluster.answered());
    const routes = ROUTE_KINDS.filter(kind => kind in discovery.versions);
    return {
      evaluation: analysis.evaluation,
      problems: cluster.problems,
      notInstalled: !servesGatewayApi(discovery),
      unread: routes.length > 0 && routes.every(kind => cluster.coverage(kind).state === 'none'),
    };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return unreadable(rules, problemOf(error));
  }
}
