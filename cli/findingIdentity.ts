import { createHash } from 'node:crypto';
import { type Finding, objectKey } from '../src/analysis';
import { text } from '../src/gatewayApi/read';
import type { DiagnosedCluster } from './diagnosedCluster';
import { parseFieldPath, type Segment, valueAt } from './input/source/fieldPath';
import { findingKeys, sortedBy } from './order';

/** Identifies a finding across runs. No part of it changes when something else moves. */
export interface FindingIdentity {
  readonly cluster: string;
  readonly code: string;
  /** Such as `HTTPRoute shop/web`. */
  readonly object: string;
  /** The field path, with list items identified by name instead of index. */
  readonly field: string;
}

/** A finding with a fingerprint that is unique in its run. */
export interface IdentifiedFinding {
  readonly finding: Finding;
  readonly identity: FindingIdentity;
  /** Hexadecimal, derived from the identity. Findings of the same identity are numbered. */
  readonly fingerprint: string;
}

// The fields that identify an item in the lists of the Gateway API.
const NAMING = ['group', 'kind', 'namespace', 'name', 'sectionName', 'port'];

function quotedIfOdd(value: string): string {
  return /^[\w.*/:-]+$/.test(value) ? value : JSON.stringify(value);
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return quotedIfOdd(text(item));
  const fields = item as Readonly<Record<string, unknown>>;
  if (text(fields.name) === '') return '';
  return NAMING.filter(name => text(fields[name]) !== '')
    .map(name => `${name}=${quotedIfOdd(text(fields[name]))}`)
    .join();
}

function fieldText(object: unknown, path: string): string {
  const steps = parseFieldPath(path);
  return steps
    .map((step: Segment, index) =>
      typeof step === 'number'
        ? `[${itemText(valueAt(object, steps.slice(0, index + 1)))}]`
        : `.${step}`
    )
    .join('');
}

function identityOf({ code, object, path }: Finding, cluster: DiagnosedCluster): FindingIdentity {
  const { snapshot } = cluster.evaluation;
  const found = snapshot.lookup(snapshot.cell(object));
  const value = found.state === 'found' ? found.object : undefined;
  return { cluster: cluster.name, code, object: objectKey(object), field: fieldText(value, path) };
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
