import { isPageKind, kindInfo } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { MalformedObject } from '../../kube/answers/clusterObject';
import type { ClusterApi } from '../../kube/clusterApi';
import { type Coverage, coverageOf } from '../../kube/coverage';
import { servedVersion, servesUnread } from '../../kube/discovery';
import { nameKey } from '../../kube/feedObject';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import type { ReadPolicies } from '../../kube/policyResources';
import type { WatchBudget } from '../../kube/watchBudget';
import type { ClusterStatus } from '../model';
import { ClusterFeeds, type FeedWish } from './clusterFeeds';
import { ClusterPolicies } from './clusterPolicies';
import { ClusterReach } from './clusterReach';
import { ClusterRelease } from './clusterRelease';
import { ClusterRequests } from './clusterRequests';
import { distinctMalformed, hiddenKinds, phaseOf } from './clusterState';
import type { ConnectionLanes } from './connectionLanes';
import type { FeedHost } from './feed';
import { KindHolders } from './kindHolders';
import { Lookups } from './lookups';
import type { LossMemory } from './lossMemory';
import { Pulse } from './pulse';

export interface ConnectionHost {
  readonly api: ClusterApi;
  /** The connections that all clusters share. */
  readonly lanes: ConnectionLanes;
  /** Requests of the lowest rank come first. */
  readonly rank: number;
  readonly budget: WatchBudget;
  /** How long the cluster may be silent before it is asked for a sign of life, in milliseconds. */
  readonly silenceMs: () => number;
  /** Whether the browser shows the page. */
  readonly visible: () => boolean;
  /** Remembers while the browser's session lasts since when clusters do not answer. */
  readonly losses: LossMemory;
  readonly pollMs: () => number;
  readonly allowedNamespaces: (cluster: string) => readonly string[];
  /** `kind` is undefined if the change is not about the objects of one kind. */
  readonly onChange: (kind: Kind | 'policies' | undefined) => void;
}

// The UID of this namespace distinguishes API servers.
const IDENTITY_NAMESPACE = 'kube-system';

/** One cluster: the kinds that pages need, their objects, and the state that its card shows. */
export class ClusterConnection {
  private readonly holders = new KindHolders();
  private readonly requests: ClusterRequests;
  private readonly pulse: Pulse;
  private readonly reach: ClusterReach;
  private readonly feeds: ClusterFeeds;
  private readonly lookups: Lookups;
  private readonly release: ClusterRelease;
  private readonly policies: ClusterPolicies;

  constructor(readonly cluster: string, private readonly host: ConnectionHost) {
    this.requests = new ClusterRequests({
      api: host.api,
      lanes: host.lanes,
      rank: host.rank,
      doubtful: host.losses.since(cluster) !== undefined,
      onProof: () => {
        this.reach.proved();
        this.release.mayRead();
        this.policies.mayRead();
      },
    });
    this.pulse = new Pulse({
      heardAt: () => this.requests.heardAt,
      ask: () => this.requests.pulse(cluster),
      wanted: () => host.visible() && this.holders.anyNeeded,
      silenceMs: host.silenceMs,
      onLost: error => this.reach.lost(error),
    });
    const onChange = () => host.onChange(undefined);
    this.reach = new ClusterReach(cluster, {
      reader: this.requests.discovery,
      wanted: () => this.wanted,
      onDiscovered: () => this.discovered(),
      onProbe: () => {
        this.feeds.keep(this.wishes());
        return this.feeds.probe();
      },
      onLost: () => {
        this.pulse.stop();
        this.feeds.stop();
        this.policies.stop();
        this.requests.lose();
      },
      onChange,
      lostBefore: () => host.losses.since(cluster),
      remember: since => host.losses.remember(cluster, since),
    });
    this.release = new ClusterRelease(cluster, {
      reader: this.requests.objects,
      readable: () => this.reach.installed && !this.stale,
      onChange,
    });
    this.policies = new ClusterPolicies(cluster, {
      reader: this.requests.objects,
      feedHost: () => this.feedHost('policies'),
      readable: () => this.wanted && this.reach.installed && !this.stale,
      resources: () => this.reach.discovery?.resources,
      allowed: () => this.allowed(),
      onChange: () => host.onChange('policies'),
    });
    this.feeds = new ClusterFeeds(kind => this.feedHost(kind));
    this.lookups = new Lookups(this.requests.objects, cluster, onChange, error =>
      this.reach.lost(error)
    );
  }

  /** Whether any page needs the cluster. */
  get wanted(): boolean {
    return this.holders.any;
  }

  /** Counts a page that needs a kind; the first one starts to read it. */
  retain(kind: Kind): void {
    this.holders.add(kind);
    this.reach.connect();
    this.reconcile();
  }

  /** Counts one page less for a kind. Its feeds continue until `drop`. */
  unretain(kind: Kind): void {
    this.holders.remove(kind);
    this.markNeeded();
  }

  /** Stops the feeds of a kind, unless a page needs it again. */
  drop(kind: Kind): void {
    if (!this.holders.drop(kind)) return;
    this.reconcile();
    if (this.wanted) return;
    this.policies.stop();
    this.reach.rest();
    this.pulse.stop();
  }

  /** Retries everything that failed, after *Try again* or a login. */
  retry(): void {
    this.lookups.forget();
    this.reach.retry();
    this.feeds.refreshHindered();
    this.policies.retry();
    this.host.onChange(undefined);
  }

  /**
   * Retries what may have changed while no page was open: a login, permissions, installed CRDs.
   *
   * @param olderThanMs - Permissions and CRDs are only checked if discovery is older than this, in
   *   milliseconds.
   */
  revisit(olderThanMs: number): void {
    const { discovery, discoveredAt, installed, unauthenticated } = this.reach;
    const old = Date.now() - discoveredAt > olderThanMs;
    const empty = discovery !== undefined && !installed;
    const hindered = this.feeds.missing().length > 0 || this.malformed().length > 0;
    if (unauthenticated || (old && (empty || hindered))) this.retry();
  }

  /** Reads the release of the Gateway API from its CRDs, until the cluster has answered once. */
  needRelease(): void {
    this.release.need();
  }

  /** Reads the policies of vendors, as long as any page needs the cluster. */
  needPolicies(): void {
    this.policies.need();
  }

  /** What was read of the policies of vendors. */
  readPolicies(): ReadPolicies {
    return this.policies.read(this.stale);
  }

  /** Starts and stops feeds to match the needed kinds and allowed namespaces. */
  reconcile(): void {
    this.feeds.keep(this.wishes());
    this.markNeeded();
    if (this.reach.discovery === undefined) return;
    if (!this.stale) {
      this.pulse.start();
      this.feeds.start();
      this.policies.mayRead();
    } else if (!this.feeds.active) {
      this.reach.probeAgain();
    }
  }

  /** The objects of a kind that were read, in no particular order. */
  objects(kind: Kind): KubernetesObject[] {
    const allowed = this.allowed();
    if (kind !== 'Namespace' || allowed.length === 0) return this.feeds.objects(kind);
    return this.lookups
      .found('Namespace')
      .filter(({ metadata }) => allowed.includes(metadata.name));
  }

  /** Whether objects of a kind are still loading. */
  pending(kind: Kind): boolean {
    if (this.stale) return false;
    return this.reach.discovery === undefined || this.feeds.pending(kind);
  }

  /** The cluster does not answer or requires a login, so its objects may be outdated. */
  get stale(): boolean {
    return this.reach.stale;
  }

  coverage(kind: Kind): Coverage {
    const { discovery } = this.reach;
    return coverageOf({
      discovered: discovery !== undefined,
      served: this.versionOf(kind) !== undefined || (discovery && servesUnread(kind, discovery)),
      stale: this.stale,
      feeds: this.feeds.states(kind),
    });
  }

  /** The kinds that the cluster serves; undefined if it does not report them. */
  served(): ReadonlySet<string> | undefined {
    return this.reach.discovery?.served;
  }

  /** Reads one object; requests it by name if no feed covers it. */
  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer {
    const { discovery, message } = this.reach;
    const covering = this.feeds.covering(kind, namespace);
    const known = covering?.objects.get(nameKey(namespace, name));
    if (known !== undefined) return { state: 'found', object: known as never };
    if (this.stale) {
      return (
        this.lookups.lastRead(kind, namespace, name) ?? { state: 'unread', message: message ?? '' }
      );
    }
    const version = this.versionOf(kind);
    if (discovery === undefined) return { state: 'loading' };
    if (version === undefined) {
      const hidden = servesUnread(kind, discovery) === undefined;
      return hidden ? { state: 'unread', message: '' } : { state: 'absent' };
    }
    if (covering?.synced && covering.malformed.none) return { state: 'absent' };
    const loading = covering?.synced === false && covering.problem === undefined;
    if (loading) return { state: 'loading' };
    return this.lookups.get(kind, version, namespace, name);
  }

  /** Reads one object again, unless a watch keeps it up to date. */
  reread(kind: Kind, namespace: string | undefined, name: string): void {
    const version = this.versionOf(kind);
    if (this.stale || version === undefined) return;
    const covering = this.feeds.covering(kind, namespace);
    if (covering?.polling) covering.refresh();
    else this.lookups.reread(kind, version, namespace, name);
  }

  /**
   * The UID of the namespace that distinguishes API servers.
   *
   * @returns Undefined until the namespace is read, and if it cannot be read.
   */
  identity(): string | undefined {
    if (this.reach.discovery === undefined || !this.holders.has('Namespace')) return undefined;
    const answer = this.lookup('Namespace', undefined, IDENTITY_NAMESPACE);
    return answer.state === 'found' ? answer.object.metadata.uid : undefined;
  }

  /**
   * The state of the cluster, without `sameAs`, which needs a comparison with other clusters.
   *
   * @param kinds - The cluster is `loading` until these are read; by default all that pages need.
   */
  status(kinds: readonly Kind[] = this.holders.all()): ClusterStatus {
    const { discovery, message, unreachableSince } = this.reach;
    const missing = [...this.feeds.missing(), ...hiddenKinds(this.holders.all(), discovery)];
    const malformed = this.malformed();
    const pending = kinds.filter(kind => this.pending(kind));
    const phase = phaseOf(this.reach, pending.length > 0, missing.length + malformed.length > 0);
    return {
      cluster: this.cluster,
      phase,
      reading: phase === 'loading' ? pending : [],
      since: unreachableSince,
      message,
      missing,
      malformed,
      versions: discovery?.versions ?? {},
      discovered: discovery !== undefined,
      ...this.release.release,
      polled: this.feeds.polled(),
    };
  }

  /** The release of the Gateway API's CRDs. Undefined until it is read. */
  bundleVersion(): string | undefined {
    return this.release.release?.bundleVersion;
  }

  /** A text that changes when a feed changes `status`; cheap enough to build for every event. */
  summary(): string {
    return this.feeds.summary();
  }

  /** The number of its feeds that list at intervals. */
  polls(): number {
    return this.feeds.polls() + this.policies.polls();
  }

  private malformed(): MalformedObject[] {
    return distinctMalformed([...this.feeds.malformed(), ...this.lookups.malformed()]);
  }

  private discovered(): void {
    this.reconcile();
    this.release.mayRead();
  }

  private wishes(): FeedWish[] {
    return this.holders.inReadingOrder().flatMap(kind => {
      const version = this.versionOf(kind);
      if (version === undefined) return [];
      const watchable = !isPageKind(kind) || this.reach.discovery?.watchable.has(kind) === true;
      return this.namespacesOf(kind).map(namespace => ({ kind, version, namespace, watchable }));
    });
  }

  private allowed(): readonly string[] {
    return this.host.allowedNamespaces(this.cluster);
  }

  // A namespaced kind is read in each allowed namespace. The Namespaces are then requested by name,
  // since a user with a few namespaces seldom may list all of them.
  private namespacesOf(kind: Kind): Array<string | undefined> {
    const allowed = this.allowed();
    if (allowed.length === 0) return [undefined];
    if (kind === 'Namespace') {
      allowed.forEach(name => this.lookups.get('Namespace', 'v1', undefined, name));
      return [];
    }
    return kindInfo(kind).namespaced ? [...allowed] : [undefined];
  }

  private versionOf(kind: Kind): string | undefined {
    const { discovery } = this.reach;
    return discovery && servedVersion(kind, discovery);
  }

  private markNeeded(): void {
    this.feeds.markNeeded(kind => this.holders.needs(kind));
  }

  private feedHost(kind: Kind | 'policies'): FeedHost {
    return {
      api: {
        get: this.requests.objects.get,
        watch: (cluster, path, handlers) => this.host.api.watch(cluster, path, handlers),
      },
      cluster: this.cluster,
      budget: this.host.budget,
      pollMs: this.host.pollMs,
      proven: () => this.requests.proven,
      onLife: () => this.requests.heard(),
      onChange: () => this.host.onChange(kind),
      onLost: error => this.reach.lost(error),
      onGone: () => this.reach.rediscover(),
    };
  }
}
