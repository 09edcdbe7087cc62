import { isPageKind, kindInfo } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { ClusterApi } from '../../kube/clusterApi';
import { type Coverage, coverageOf } from '../../kube/coverage';
import { servedVersion, servesUnread } from '../../kube/discovery';
import { nameKey } from '../../kube/feedObject';
import type { Gate } from '../../kube/gate';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { readRelease, type Release } from '../../kube/release';
import type { WatchBudget } from '../../kube/watchBudget';
import type { ClusterStatus, MissingAccess } from '../model';
import { ClusterFeeds, type FeedWish } from './clusterFeeds';
import { ClusterGate } from './clusterGate';
import { ClusterReach } from './clusterReach';
import type { FeedHost } from './feed';
import { Lookups } from './lookups';

/** What a connection needs from the store. */
export interface ConnectionHost {
  readonly api: ClusterApi;
  /** What all clusters share. */
  readonly connections: Gate;
  /** Of whose requests come first, the lowest. */
  readonly rank: number;
  readonly budget: WatchBudget;
  readonly pollMs: () => number;
  readonly allowedNamespaces: (cluster: string) => readonly string[];
  /** `kind` is undefined where the change is not about the objects of one kind. */
  readonly onChange: (kind: Kind | undefined) => void;
}

// The namespace whose UID tells one API server from another.
const IDENTITY_NAMESPACE = 'kube-system';

/** One cluster: what pages need of it, what is known of it, and the state that its card shows. */
export class ClusterConnection {
  private readonly holders = new Map<Kind, number>();
  private readonly gate: ClusterGate;
  private readonly reach: ClusterReach;
  private readonly feeds: ClusterFeeds;
  private readonly lookups: Lookups;
  private release: Release | undefined;
  private releaseNeeded = false;

  constructor(readonly cluster: string, private readonly host: ConnectionHost) {
    this.gate = new ClusterGate(host.connections, host.rank);
    const onChange = () => host.onChange(undefined);
    this.reach = new ClusterReach(cluster, {
      api: host.api,
      wanted: () => this.holders.size > 0,
      onDiscovered: tookMs => {
        this.gate.answered(tookMs);
        this.discovered();
      },
      onLost: () => this.feeds.stop(),
      onChange,
    });
    this.feeds = new ClusterFeeds(kind => this.feedHost(kind));
    this.lookups = new Lookups(
      host.api,
      cluster,
      task => this.gate.run(task),
      onChange,
      error => this.reach.lost(error)
    );
  }

  /** Starts to read a kind, or counts one more page that needs it. */
  retain(kind: Kind): void {
    this.holders.set(kind, (this.holders.get(kind) ?? 0) + 1);
    this.reach.connect();
    this.reconcile();
  }

  /** One page less needs a kind. Its feeds go on until `drop`. */
  unretain(kind: Kind): void {
    this.holders.set(kind, Math.max(0, (this.holders.get(kind) ?? 0) - 1));
    this.markNeeded();
  }

  /** Ends the feeds of a kind that no page needs any more; does nothing where one does. */
  drop(kind: Kind): void {
    if ((this.holders.get(kind) ?? 0) > 0) return;
    this.holders.delete(kind);
    this.reconcile();
    if (this.holders.size === 0) this.reach.rest();
  }

  /** Asks again for everything, as somebody wants who presses *Try again* or has logged in. */
  retry(): void {
    this.lookups.forget();
    this.reach.retry();
    this.feeds.refreshHindered();
    this.host.onChange(undefined);
  }

  /**
   * Looks again at what may have changed while no page was open: a login, permissions, installed
   * CRDs.
   *
   * @param olderThanMs - How old what is known has to be for that.
   */
  revisit(olderThanMs: number): void {
    const { discovery, discoveredAt, installed, unauthenticated } = this.reach;
    const old = Date.now() - discoveredAt > olderThanMs;
    const empty = discovery !== undefined && !installed;
    const hindered = this.feeds.missing().length > 0;
    if (unauthenticated || (old && (empty || hindered))) this.retry();
  }

  /** Reads the release from the CRDs, once. */
  needRelease(): void {
    this.releaseNeeded = true;
    if (this.release !== undefined || !this.reach.installed) return;
    this.release = {};
    void this.gate
      .run(() => readRelease(this.host.api, this.cluster))
      .then(release => {
        this.release = release;
        this.host.onChange(undefined);
      });
  }

  /** Starts and stops feeds so that they are those of the needed kinds and allowed namespaces. */
  reconcile(): void {
    this.feeds.keep(this.wishes());
    this.markNeeded();
    if (this.reach.discovery !== undefined && !this.stale) this.feeds.start();
  }

  /** The objects of a kind that have been read, in no particular order. */
  objects(kind: Kind): KubernetesObject[] {
    const allowed = this.allowed();
    if (kind !== 'Namespace' || allowed.length === 0) return this.feeds.objects(kind);
    return this.lookups
      .found('Namespace')
      .filter(({ metadata }) => allowed.includes(metadata.name));
  }

  /** Whether objects of a kind are still on their way. */
  pending(kind: Kind): boolean {
    if (this.stale) return false;
    return this.reach.discovery === undefined || this.feeds.pending(kind);
  }

  /** Whether what is known of the cluster may be out of date. */
  get stale(): boolean {
    return this.reach.stale;
  }

  /** How much of a kind has been read. */
  coverage(kind: Kind): Coverage {
    const { discovery } = this.reach;
    return coverageOf({
      discovered: discovery !== undefined,
      served: this.versionOf(kind) !== undefined || (discovery && servesUnread(kind, discovery)),
      stale: this.stale,
      feeds: this.feeds.states(kind),
    });
  }

  /** The kinds that the cluster serves; undefined where it does not say. */
  served(): ReadonlySet<string> | undefined {
    return this.reach.discovery?.served;
  }

  /** What is known of one object; see `ObjectAnswer`. Asks for it by name where no feed covers it. */
  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer {
    const { discovery, message } = this.reach;
    const covering = this.feeds.covering(kind, namespace);
    const known = covering?.objects.get(nameKey(namespace, name));
    if (known !== undefined) return { state: 'found', object: known as never };
    if (this.stale) return { state: 'unread', message: message ?? '' };
    const version = this.versionOf(kind);
    if (discovery === undefined) return { state: 'loading' };
    if (version === undefined) {
      const hidden = servesUnread(kind, discovery) === undefined;
      return hidden ? { state: 'unread', message: '' } : { state: 'absent' };
    }
    if (covering?.synced) return { state: 'absent' };
    if (covering !== undefined && covering.problem === undefined) return { state: 'loading' };
    return this.lookups.get(kind, version, namespace, name);
  }

  /**
   * The UID of the namespace that tells one API server from another.
   *
   * @returns The UID, or undefined while it is not known, and where it may not be read.
   */
  identity(): string | undefined {
    if (this.reach.discovery === undefined || !this.holders.has('Namespace')) return undefined;
    const answer = this.lookup('Namespace', undefined, IDENTITY_NAMESPACE);
    return answer.state === 'found' ? answer.object.metadata.uid : undefined;
  }

  /**
   * The state of the cluster, without what only a comparison with others tells.
   *
   * @param kinds - Those that are to be there before it is ready; by default all that pages need.
   */
  status(kinds: readonly Kind[] = [...this.holders.keys()]): ClusterStatus {
    const { discovery, message, unreachableSince } = this.reach;
    const missing = this.feeds.missing();
    return {
      cluster: this.cluster,
      phase: this.phase(kinds, missing),
      since: unreachableSince,
      message,
      missing,
      versions: discovery?.versions ?? {},
      discovered: discovery !== undefined,
      ...this.release,
      polled: this.feeds.polled(),
    };
  }

  /** Changes whenever `status` does because of a feed; cheap enough for every event. */
  summary(): string {
    return this.feeds.summary();
  }

  private phase(kinds: readonly Kind[], missing: readonly MissingAccess[]): ClusterStatus['phase'] {
    const { discovery, installed, unauthenticated, unreachableSince } = this.reach;
    if (unauthenticated) return 'unauthenticated';
    if (unreachableSince !== undefined) return 'unreachable';
    if (discovery === undefined) return 'loading';
    if (!installed) return 'notInstalled';
    if (kinds.some(kind => this.pending(kind))) return 'loading';
    return missing.length > 0 ? 'partial' : 'ready';
  }

  private discovered(): void {
    this.reconcile();
    if (this.releaseNeeded) this.needRelease();
  }

  private wishes(): FeedWish[] {
    // What pages show comes first, what it is held against after it.
    const kinds = [...this.holders.keys()].sort(
      (one, other) => Number(isPageKind(other)) - Number(isPageKind(one))
    );
    return kinds.flatMap(kind => {
      const version = this.versionOf(kind);
      if (version === undefined) return [];
      const watchable = !isPageKind(kind) || this.reach.discovery?.watchable.has(kind) === true;
      return this.namespacesOf(kind).map(namespace => ({ kind, version, namespace, watchable }));
    });
  }

  private allowed(): readonly string[] {
    return this.host.allowedNamespaces(this.cluster);
  }

  // A namespaced kind is read in each allowed namespace. Namespaces themselves are then asked for
  // by name, since somebody who has a few of them may seldom list them all.
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
    this.feeds.markNeeded(kind => (this.holders.get(kind) ?? 0) > 0);
  }

  private feedHost(kind: Kind): FeedHost {
    return {
      api: this.host.api,
      cluster: this.cluster,
      budget: this.host.budget,
      pollMs: this.host.pollMs,
      queue: task => this.gate.run(task),
      onChange: () => this.host.onChange(kind),
      onLost: error => this.reach.lost(error),
      onGone: () => this.reach.rediscover(),
    };
  }
}
