import type { ClusterReader } from '../../src/kube/clusterApi';
import { failureKind } from '../../src/kube/clusterApi';
import { coverageOf, type FeedState } from '../../src/kube/coverage';
import type { FeedList, ListTarget } from '../../src/kube/feedList';
import {
  type PolicyResource,
  policyResources,
  policyTarget,
  readLabelledPolicies,
  type ReadPolicies,
} from '../../src/kube/policyResources';

type ReadList = (target: ListTarget) => Promise<FeedList>;

/** What the server reports of the cluster, and how to ask it. */
export interface PolicySource {
  readonly cluster: string;
  /** Sends the request for CRDs. */
  readonly reader: ClusterReader;
  readonly readList: ReadList;
  /** The served resources; undefined if the cluster does not report all of them. */
  readonly resources: Parameters<typeof policyResources>[1];
  /** The namespace to read where a kind cannot be listed in all namespaces. */
  readonly namespace: string | undefined;
}

const UNKNOWN: ReadPolicies = {
  hierarchies: new Map(),
  kinds: 'unknown',
  coverages: [],
  objects: [],
};

async function readKind(resource: PolicyResource, { readList, namespace }: PolicySource) {
  const feeds: FeedState[] = [];
  const namespaces = resource.namespaced ? [undefined, namespace] : [undefined];
  for (const [index, place] of namespaces.entries()) {
    if (index > 0 && place === undefined) break;
    try {
      const { items, malformed } = await readList(policyTarget(resource, place));
      const lacking = malformed.length > 0;
      feeds.push({ namespace: place, synced: true, hindered: false, lacking });
      return { resource, feeds, items };
    } catch (error) {
      const forbidden = failureKind(error) === 'forbidden';
      feeds.push({ namespace: place, synced: false, hindered: true, failed: !forbidden });
      if (!forbidden) break;
    }
  }
  return { resource, feeds, items: [] };
}

/**
 * Reads the policies of vendors in a live cluster.
 *
 * @returns What cannot be read is not covered, so no finding depends on it. Never rejects.
 */
export async function readLivePolicies(source: PolicySource): Promise<ReadPolicies> {
  const { cluster, reader, resources } = source;
  try {
    const labelled = await readLabelledPolicies(reader, cluster);
    const read = await Promise.all(
      policyResources(labelled, resources).map(resource => readKind(resource, source))
    );
    return {
      hierarchies: labelled?.hierarchies ?? UNKNOWN.hierarchies,
      kinds: labelled === undefined && resources === undefined ? 'unknown' : 'known',
      coverages: read.map(({ resource: { group, kind }, feeds }) => ({
        group,
        kind,
        coverage: coverageOf({ discovered: true, served: true, stale: false, feeds }),
      })),
      objects: read.flatMap(({ items }) => items),
    };
  } catch {
    return UNKNOWN;
  }
}
