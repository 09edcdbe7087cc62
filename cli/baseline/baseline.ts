import type { DiagnosedCluster } from '../diagnosedCluster';
import { type FindingIdentity, identifiedFindings, identityKey } from '../findingIdentity';
import { sortedBy } from '../order';

/** Accepted findings that share one identity. */
export interface BaselineEntry extends FindingIdentity {
  /** How many findings of this identity are accepted. */
  readonly count: number;
}

/** The findings of all clusters compared with a baseline. */
export interface Compared {
  /** Without the accepted findings. */
  readonly clusters: readonly DiagnosedCluster[];
  /** How many findings were accepted. */
  readonly known: number;
  /** Accepted findings that no longer occur. Clusters that were not read are left out. */
  readonly gone: readonly BaselineEntry[];
}

/** A baseline that accepts all current findings, sorted. */
export function baselineOf(clusters: readonly DiagnosedCluster[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  clusters.flatMap(identifiedFindings).forEach(({ identity }) => {
    const key = identityKey(identity);
    entries.set(key, { ...identity, count: (entries.get(key)?.count ?? 0) + 1 });
  });
  return sortedBy(entries.values(), ({ cluster, object, code, field }) => [
    cluster,
    object,
    code,
    field,
  ]);
}

/**
 * Removes the findings that a baseline accepts. Where more findings share an identity than the
 * baseline accepts, the last ones are new.
 */
export function compareWithBaseline(
  clusters: readonly DiagnosedCluster[],
  baseline: readonly BaselineEntry[]
): Compared {
  if (baseline.length === 0) return { clusters, known: 0, gone: [] };
  const left = new Map<string, number>();
  baseline.forEach(entry => {
    const key = identityKey(entry);
    left.set(key, (left.get(key) ?? 0) + entry.count);
  });
  let known = 0;
  const compared = clusters.map(cluster => {
    const findings = identifiedFindings(cluster).flatMap(({ finding, identity }) => {
      const key = identityKey(identity);
      const accepted = left.get(key) ?? 0;
      if (accepted === 0) return [finding];
      left.set(key, accepted - 1);
      known += 1;
      return [];
    });
    return { ...cluster, findings };
  });
  const read = new Set(clusters.filter(({ flawed }) => !flawed).map(({ name }) => name));
  const gone = baseline.filter(
    entry => read.has(entry.cluster) && (left.get(identityKey(entry)) ?? 0) > 0
  );
  return { clusters: compared, known, gone };
}
