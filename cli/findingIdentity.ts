import { createHash } from 'node:crypto';
import { type Finding, objectKey } from '../src/analysis';
import { text } from '../src/gatewayApi/read';
import type { DiagnosedCluster } from './diagnosedCluster';
import { parseFieldPath, type Segment, valueAt } from './input/fieldPath';
import { findingKeys, sortedBy } from './order';

/** What makes a finding the same finding tomorrow: nothing that moves when something else does. */
export interface FindingIdentity {
  readonly cluster: string;
  readonly code: string;
  /** Such as `HTTPRoute shop/web`. */
  readonly object: string;
  /** The field, where items of lists are known by their names and not by their places. */
  readonly field: string;
}

/** A finding that can be told from all others of its run. */
export interface IdentifiedFinding {
  readonly finding: Finding;
  readonly identity: FindingIdentity;
  /** Hexadecimal. The same for the same identity; of several of one identity each has its own. */
  readonly fingerprint: string;
}

// What tells an item of a list from its neighbours, in the lists of the Gateway API.
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

/**
 * Writes an identity as a key.
 *
 * @param identity - The identity.
 * @returns A text, the same for the same identity.
 */
export function identityKey({ cluster, code, object, field }: FindingIdentity): string {
  return JSON.stringify([cluster, code, object, field]);
}

/**
 * Identifies the findings of a cluster.
 *
 * @param cluster - The cluster.
 * @returns All of them, in a stable order.
 */
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
