import {
  evaluateGiven,
  type Impact,
  impactOf,
  type Worsenings,
  worseningsOf,
} from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { sortedBy } from '../order';

/** A cluster before and after a change. */
export interface ComparedCluster {
  readonly name: string;
  readonly impact: Impact;
  readonly worse: Worsenings;
}

type Side = Pick<DiagnosedCluster, 'evaluation' | 'findings'>;

function nothing(): Side {
  return { evaluation: evaluateGiven([], []), findings: [] };
}

/** Compares a cluster with what it is after a change. */
export function comparedCluster(name: string, before: Side, after: Side): ComparedCluster {
  const impact = impactOf(before.evaluation, after.evaluation, {
    findingsOf: evaluation => (evaluation === before.evaluation ? before : after).findings,
  });
  return { name, impact, worse: worseningsOf(impact) };
}

/** Compares the clusters of the same names. A cluster that only one side has is new, or gone. */
export function comparedClusters(
  before: readonly DiagnosedCluster[],
  after: readonly DiagnosedCluster[]
): ComparedCluster[] {
  const find = (clusters: readonly DiagnosedCluster[], name: string) =>
    clusters.find(cluster => cluster.name === name) ?? nothing();
  const names = new Set([...before, ...after].map(({ name }) => name));
  return sortedBy(names, name => [name]).map(name =>
    comparedCluster(name, find(before, name), find(after, name))
  );
}

/** Whether anything gets worse. */
export function getsWorse({ worse: { findings, routes, requests } }: ComparedCluster): boolean {
  return findings.length + routes.length + requests.length > 0;
}
