import { createHash } from 'node:crypto';
import { type Finding, type FindingKey, findingKey } from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';
import { findingKeys, sortedBy } from './order';

/** Identifies a finding across runs. */
export interface FindingIdentity extends FindingKey {
  readonly cluster: string;
}

/** A finding with a fingerprint that is unique in its run. */
export interface IdentifiedFinding {
  readonly finding: Finding;
  readonly identity: FindingIdentity;
  /** Hexadecimal, derived from the identity. Findings of the same identity are numbered. */
  readonly fingerprint: string;
}

function identityOf(finding: Finding, { name, evaluation }: DiagnosedCluster): FindingIdentity {
  return { cluster: name, ...findingKey(finding, evaluation) };
}

export function identityKey({ cluster, code, object, field }: FindingIdentity): string {
  return JSON.stringify([cluster, code, object, field]);
}

/** The findings of a cluster with their identities, sorted. */
export function identifiedFindings(cluster: DiagnosedCluster): IdentifiedFinding[] {
  const counts = new Map<string, number>();
  return sortedBy(cluster.findings, findingKeys).map(finding => {
    const identity = identityOf(finding, cluster);
    const key = identityKey(identity);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    const numbered = before === 0 ? key : `${key} ${before}`;
    const fingerprint = createHash('sha256').update(numbered).digest('hex').slice(0, 32);
    return { finding, identity, fingerprint };
  });
}
