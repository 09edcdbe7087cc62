import type { DiagnosedCluster } from '../diagnosedCluster';
import { type FindingIdentity, identifiedFindings, identityKey } from '../findingIdentity';
import { sortedBy } from '../order';

/** Findings of one identity that are accepted for now. */
export interface BaselineEntry extends FindingIdentity {
  /** How many there are of the identity. */
  readonly count: number;
}

/** Findings of all clusters, sorted into those that were accepted and those that were not. */
export interface Compared {
  /** Without the findings that were accepted. */
  readonly clusters: readonly DiagnosedCluster[];
  /** How many findings were accepted. */
  readonly known: number;
  /** What was accepted and does not occur any more, in clusters that were read. */
  readonly gone: readonly BaselineEntry[];
}

/**
 * Makes a baseline of what is found now.
 *
 * @param clusters - In any order.
 * @returns The entries, in a stable order.
 */
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
 * Leaves out what a baseline accepts. Of more findings of one identity than it accepts the last are
 * new.
 *
 * @param clusters - In any order.
 * @param baseline - What is accepted.
 * @returns The rest, and what the baseline holds in vain.
 */
export function compareWithBaseline(
  clusters: readonly DiagnosedCluster[],
  baseline: readonly BaselineEntry[]
): Compared {
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
