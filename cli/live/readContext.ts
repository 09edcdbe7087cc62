import type { KubeConfig } from '@kubernetes/client-node';
import { Evaluation, type Rule } from '../../src/analysis';
import { ClusterAnalysis } from '../../src/analysis/evaluation/clusterAnalysis';
import { kindInfo, ROUTE_KINDS } from '../../src/gatewayApi/kinds';
import { ApiFailure, type ClusterReader, failureKind } from '../../src/kube/clusterApi';
import { discoverKinds, type ServedKinds, servesGatewayApi } from '../../src/kube/discovery';
import { Gate } from '../../src/kube/gate';
import { BoundedReader } from './boundedReader';
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
  /** A result without findings means nothing: no route was read, or a request failed. */
  readonly flawed: boolean;
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
  return { evaluation, problems: [problem], notInstalled: false, flawed: true };
}

// Where the address is wrong, all that is asked for does not exist. That does not mean that the Gateway
// API is not installed.
async function discover(
  reader: ClusterReader,
  context: string,
  server: string
): Promise<ServedKinds> {
  const discovery = await discoverKinds(reader, context);
  if (servesGatewayApi(discovery) || discovery.served !== undefined) return discovery;
  for (const path of ['/apis', '/api']) {
    try {
      await reader.get(context, path);
      return discovery;
    } catch (error) {
      const kind = failureKind(error);
      if (path === '/apis' && kind === 'forbidden') return discovery;
      if (kind !== 'notFound') throw error;
    }
  }
  throw new ApiFailure(404, `${server} serves no Kubernetes API: it has neither /apis nor /api`);
}

/**
 * Reads and evaluates the cluster of a context.
 *
 * @param timeoutMs - The time limit of a request, and of a list with all its pages, in milliseconds; 0 is no limit.
 * @returns Never rejects.
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
  const reader = new BoundedReader(new KubeReader(own.config, own.server, timeoutMs), timeoutMs);
  const gate = new Gate(REQUESTS_AT_ONCE);
  try {
    const discovery = await discover(reader, context, own.server);
    const { namespace } = own.config.getContextObject(context) ?? {};
    const cluster = new LiveCluster(context, reader, discovery, gate, namespace);
    await cluster.read();
    const analysis = new ClusterAnalysis(cluster, rules);
    do {
      analysis.changed();
      while (!analysis.judge(() => false) || !analysis.find(() => false));
    } while (await cluster.answered());
    const routes = ROUTE_KINDS.filter(kind => kind in discovery.versions);
    const unread = routes.every(kind => cluster.coverage(kind).state === 'none');
    const { problems } = cluster;
    return {
      evaluation: analysis.evaluation,
      problems,
      notInstalled: !servesGatewayApi(discovery),
      flawed:
        (routes.length > 0 && unread) || problems.some(({ reason }) => reason !== 'forbidden'),
    };
  } catch (error) {
    // Other clusters are judged all the same.
    const bug = { reason: 'bug', message: String(error) } as const;
    return unreadable(rules, error instanceof ApiFailure ? problemOf(error) : bug);
  }
}
