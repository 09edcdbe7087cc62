import type { ServedResource } from '../../kube/answers/discoveryAnswers';
import type { ClusterReader } from '../../kube/clusterApi';
import { type Coverage, coverageOf } from '../../kube/coverage';
import {
  type LabelledPolicies,
  type PolicyResource,
  policyResources,
  policyTarget,
  readLabelledPolicies,
  type ReadPolicies,
} from '../../kube/policyResources';
import { Feed, type FeedHost } from './feed';
import { feedState } from './feedState';

export interface PoliciesHost {
  /** Sends requests for CRDs. */
  readonly reader: ClusterReader;
  readonly feedHost: () => FeedHost;
  /** Whether the cluster answers, serves the Gateway API and is needed by a page. */
  readonly readable: () => boolean;
  /** The served resources; undefined if the cluster does not report all of them. */
  readonly resources: () => readonly ServedResource[] | undefined;
  /** The allowed namespaces; empty if there is no limit. */
  readonly allowed: () => readonly string[];
  /** Called after the kinds were read. */
  readonly onChange: () => void;
}

interface PolicyFeed {
  readonly namespace: string | undefined;
  readonly feed: Feed;
}

interface PolicyKindFeeds {
  readonly resource: PolicyResource;
  readonly feeds: readonly PolicyFeed[];
}

const NO_KINDS = new Map<string, undefined>();

/**
 * The policies of vendors in one cluster. Nothing of them is requested before a page needs them.
 * Then they are kept up to date as long as any page needs the cluster, so that findings stay.
 */
export class ClusterPolicies {
  private isNeeded = false;
  private asking = false;
  // Null if the CRDs may not be read.
  private labelled: LabelledPolicies | null | undefined;
  private running: readonly PolicyKindFeeds[] = [];

  constructor(private readonly cluster: string, private readonly host: PoliciesHost) {}

  /** Reads the policies, now or as soon as the cluster can be read. */
  need(): void {
    this.isNeeded = true;
    this.mayRead();
  }

  /** Must be called whenever the cluster may have become readable. */
  mayRead(): void {
    if (!this.isNeeded || !this.host.readable()) return;
    if (this.labelled !== undefined) this.each(feed => feed.start());
    else if (!this.asking) void this.ask();
  }

  /** Stops all requests; the objects stay. */
  stop(): void {
    this.each(feed => feed.stop());
  }

  /** Reads again what could not be read. */
  retry(): void {
    if (this.labelled === null) this.labelled = undefined;
    this.each(feed => feed.problem && feed.refresh());
    this.mayRead();
  }

  /** The number of feeds that list at intervals. */
  polls(): number {
    let count = 0;
    this.each(feed => (count += feed.polling ? 1 : 0));
    return count;
  }

  /** What was read so far. */
  read(isStale: boolean): ReadPolicies {
    const hierarchies = this.labelled?.hierarchies ?? NO_KINDS;
    return {
      hierarchies,
      kinds: this.kinds(),
      coverages: this.running.map(({ resource: { group, kind }, feeds }) => ({
        group,
        kind,
        coverage: coverage(feeds, isStale),
      })),
      objects: this.running.flatMap(({ feeds }) =>
        feeds.flatMap(({ feed }) => [...feed.objects.values()])
      ),
    };
  }

  private kinds(): ReadPolicies['kinds'] {
    if (!this.isNeeded) return 'unasked';
    if (this.labelled === undefined) return 'loading';
    return this.labelled === null && this.host.resources() === undefined ? 'unknown' : 'known';
  }

  private each(task: (feed: Feed) => void): void {
    this.running.forEach(({ feeds }) => feeds.forEach(({ feed }) => task(feed)));
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      this.labelled = (await readLabelledPolicies(this.host.reader, this.cluster)) ?? null;
      this.follow();
      this.host.onChange();
    } catch {
      // Asked again when the cluster answers another request.
    } finally {
      this.asking = false;
    }
  }

  private follow(): void {
    const resources = policyResources(this.labelled ?? undefined, this.host.resources());
    this.stop();
    this.running = resources.map(resource => ({
      resource,
      feeds: this.namespacesOf(resource).map(namespace => ({
        namespace,
        feed: this.feed(resource, namespace),
      })),
    }));
    if (this.host.readable()) this.each(feed => feed.start());
  }

  private namespacesOf({ namespaced }: PolicyResource): ReadonlyArray<string | undefined> {
    const allowed = this.host.allowed();
    return namespaced && allowed.length > 0 ? allowed : [undefined];
  }

  private feed(resource: PolicyResource, namespace: string | undefined): Feed {
    const { namespaced, watchable } = resource;
    const target = policyTarget(resource, namespace);
    return new Feed(this.host.feedHost(), { ...target, namespaced, watchable });
  }
}

function coverage(feeds: readonly PolicyFeed[], stale: boolean): Coverage {
  return coverageOf({
    discovered: true,
    served: true,
    stale,
    feeds: feeds.map(({ namespace, feed }) => feedState(feed, namespace)),
  });
}
