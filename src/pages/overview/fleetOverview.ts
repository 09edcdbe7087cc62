import type { Finding, Severity } from '../../analysis';
import type { ClusterFinding, ClusterPhase, ClusterStatus, FleetItem } from '../../fleet';
import { isRouteKind, type PageKind } from '../../gatewayApi/kinds';
import { isCovered } from './coveredReports';
import { objectHealth, type Trouble } from './objectHealth';

/** What a tile and its details show of a cluster. */
export interface ClusterSummary {
  readonly status: ClusterStatus;
  readonly counts: Readonly<Partial<Record<PageKind, number>>>;
  readonly acceptedGateways: number;
  readonly programmedGateways: number;
  readonly routes: number;
  readonly acceptedRoutes: number;
  readonly troubled: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly notReconciled: number;
}

/** A reported problem, and where it is. */
export interface ReportedProblem extends Trouble {
  readonly cluster: string;
  readonly kind: PageKind;
  readonly namespace?: string;
  readonly name: string;
}

/** The counts and problems of the fleet. */
export interface FleetOverview {
  /** Worst first. */
  readonly clusters: readonly ClusterSummary[];
  /**
   * Reported problems that no finding explains, worst cluster first. A cluster that is configured
   * twice counts once.
   */
  readonly problems: readonly ReportedProblem[];
  /** Objects without a controller's status. A cluster that is configured twice counts once. */
  readonly notReconciled: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Counting = Mutable<ClusterSummary> & {
  counts: Partial<Record<PageKind, number>>;
  findings: Record<Severity, number>;
};

const WORST_FIRST: readonly ClusterPhase[] = [
  'unreachable',
  'failing',
  'unauthenticated',
  'partial',
  'ready',
  'loading',
  'notInstalled',
];

function empty(status: ClusterStatus): Counting {
  return {
    status,
    counts: {},
    acceptedGateways: 0,
    programmedGateways: 0,
    routes: 0,
    acceptedRoutes: 0,
    troubled: 0,
    findings: { error: 0, warning: 0, info: 0 },
    notReconciled: 0,
  };
}

function count(summary: Counting, item: FleetItem<PageKind>): void {
  const { kind } = item.object;
  const health = objectHealth(item.object);
  summary.counts[kind] = (summary.counts[kind] ?? 0) + 1;
  if (isRouteKind(kind)) {
    summary.routes += 1;
    summary.acceptedRoutes += Number(health.accepted);
  } else {
    summary.acceptedGateways += Number(health.accepted);
    summary.programmedGateways += Number(health.programmed);
  }
  summary.troubled += Number(health.troubles.length > 0);
  summary.notReconciled += Number(health.notReconciled);
}

function compareClusters(left: ClusterSummary, right: ClusterSummary): number {
  return (
    WORST_FIRST.indexOf(left.status.phase) - WORST_FIRST.indexOf(right.status.phase) ||
    right.findings.error - left.findings.error ||
    right.troubled - left.troubled ||
    right.notReconciled - left.notReconciled
  );
}

function placeKey(
  cluster: string,
  kind: string,
  { namespace = '', name }: { readonly namespace?: string; readonly name: string }
): string {
  return JSON.stringify([cluster, kind, namespace, name]);
}

function byObject(items: readonly ClusterFinding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  items.forEach(({ cluster, finding }) => {
    const key = placeKey(cluster, finding.object.kind, finding.object);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  });
  return groups;
}

function problemsOf(
  item: FleetItem<PageKind>,
  found: ReadonlyMap<string, readonly Finding[]>
): ReportedProblem[] {
  const { cluster, object } = item;
  const { namespace, name } = object.metadata;
  const { kind } = object;
  const { troubles } = objectHealth(object);
  if (troubles.length === 0) return [];
  const findings = found.get(placeKey(cluster, kind, object.metadata)) ?? [];
  return troubles
    .filter(trouble => !isCovered(trouble, item, findings))
    .map(trouble => ({ ...trouble, cluster, kind, namespace, name }));
}

/**
 * Arranges an overview by cluster.
 *
 * @param order - All its clusters.
 */
export function inOrder(overview: FleetOverview, order: readonly string[]): FleetOverview {
  const place = (cluster: string) => order.indexOf(cluster);
  return {
    ...overview,
    clusters: [...overview.clusters].sort(
      (left, right) => place(left.status.cluster) - place(right.status.cluster)
    ),
    problems: [...overview.problems].sort(
      (left, right) => place(left.cluster) - place(right.cluster)
    ),
  };
}

/**
 * Counts the objects of a fleet and collects its problems.
 *
 * @param items - Their Gateway API objects.
 * @param findings - The findings so far.
 * @returns Equally ranked entries keep their order.
 */
export function fleetOverview(
  statuses: readonly ClusterStatus[],
  items: ReadonlyArray<FleetItem<PageKind>>,
  findings: readonly ClusterFinding[] = []
): FleetOverview {
  const summaries = new Map(statuses.map(status => [status.cluster, empty(status)]));
  const problems = new Map<string, ReportedProblem[]>(statuses.map(({ cluster }) => [cluster, []]));
  const found = byObject(findings);
  findings.forEach(({ cluster, finding }) => {
    const summary = summaries.get(cluster);
    if (summary !== undefined) summary.findings[finding.severity] += 1;
  });
  for (const item of items) {
    const summary = summaries.get(item.cluster);
    if (summary === undefined) continue;
    count(summary, item);
    if (summary.status.sameAs === undefined) {
      problems.get(item.cluster)?.push(...problemsOf(item, found));
    }
  }
  const clusters = [...summaries.values()].sort(compareClusters);
  return {
    clusters,
    problems: clusters.flatMap(({ status }) => problems.get(status.cluster) ?? []),
    notReconciled: clusters
      .filter(({ status }) => status.sameAs === undefined)
      .reduce((sum, summary) => sum + summary.notReconciled, 0),
  };
}
