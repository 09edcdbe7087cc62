import type { Coverage } from '../analysis';
import { CORE_KINDS, kindInfo } from '../gatewayApi/kinds';
import type { CoreKind, GatewayApiKind, Kind, KubernetesObject } from '../gatewayApi/types';
import { coverageOf } from './analysis/coverage';
import { backoff } from './backoff';
import { ApiFailure, type ClusterApi, failureKind, failureMessage } from './clusterApi';
import { discover, type Discovery } from './discovery';
import { Feed, type FeedHost } from './feed';
import { objectKey } from './feedObject';
import { Gate } from './gate';
import { Lookups } from './lookups';
import type { ClusterStatus, Lookup, MissingAccess } from './model';
import { readRelease, type Release } from './release';
import { resourcePath } from './resourcePath';
import type { WatchBudget } from './watchBudget';

/** What a connection needs from the store. */
export interface ConnectionHost {
  readonly api: ClusterApi;
  readonly budget: WatchBudget;
  readonly pollMs: () => number;
  readonly allowedNamespaces: (cluster: string) => readonly string[];
  /** `kind` is undefined where the change is not about the objects of one kind. */
  readonly onChange: (kind: Kind | undefined) => void;
}

const DISCOVERY_TIMEOUT_MS = { first: 15_000, limit: 120_000 };
const REDISCOVERY_MS = 5_000;
const UNINSTALLED_MS = 60_000;
const DOUBTFUL_ATTEMPTS = 6;
const REQUESTS_AT_ONCE = 2;
// The namespace whose UID tells one API server from another.
const IDENTITY_NAMESPACE = 'kube-system';

interface RunningFeed {
  readonly kind: Kind;
  readonly namespace: string | undefined;
  readonly feed: Feed;
}

function isCoreKind(kind: Kind): kind is CoreKind {
  return kind in CORE_KINDS;
}

/** One cluster: what it serves, its feeds, and the state that its card shows. */
export class ClusterConnection {
  private readonly holders = new Map<Kind, number>();
  private readonly feeds = new Map<string, RunningFeed>();
  private readonly gate = new Gate(REQUESTS_AT_ONCE);
  private readonly lookups: Lookups;
  private discovery: Discovery | undefined;
  private release: Release | undefined;
  private releaseNeeded = false;
  private connecting = false;
  private attempts = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private unreachableSince: number | undefined;
  private unauthenticated = false;
  private message: string | undefined;
  private lastDiscovery = 0;

  constructor(readonly cluster: string, private readonly host: ConnectionHost) {
    this.lookups = new Lookups(
      host.api,
      cluster,
      task => this.gate.run(task),
      () => host.onChange(undefined),
      error => this.lost(error)
    );
  }

  /** Starts to read a kind, or counts one more page that needs it. */
  retain(kind: Kind): void {
    this.holders.set(kind, (this.holders.get(kind) ?? 0) + 1);
    this.connect();
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
    if (this.holders.size === 0) this.clearRetry();
  }

  /** Asks again for everything, as somebody wants who presses *Try again* or has logged in. */
  retry(): void {
    this.clearRetry();
    this.unauthenticated = false;
    this.attempts = 0;
    this.lookups.forget();
    void this.ask();
    this.feeds.forEach(({ feed }) => feed.problem && feed.refresh());
    this.host.onChange(undefined);
  }

  /**
   * Looks again at what may have changed while no page was open: a login, permissions, installed
   * CRDs.
   *
   * @param olderThanMs - How old what is known has to be for that.
   */
  revisit(olderThanMs: number): void {
    const old = Date.now() - this.lastDiscovery > olderThanMs;
    const empty = this.discovery !== undefined && !this.installed();
    const hindered = [...this.feeds.values()].some(({ feed }) => feed.problem !== undefined);
    if (this.unauthenticated || (old && (empty || hindered))) this.retry();
  }

  /** Reads the release from the CRDs, once. */
  needRelease(): void {
    this.releaseNeeded = true;
    if (this.release !== undefined || !this.installed()) return;
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
    const wanted = new Map<string, { kind: Kind; namespace: string | undefined }>();
    // What pages show comes first, what it is held against after it.
    const kinds = [...this.holders.keys()].sort(
      (one, other) => Number(isCoreKind(one)) - Number(isCoreKind(other))
    );
    for (const kind of kinds) {
      const version = this.versionOf(kind);
      if (version === undefined) continue;
      for (const namespace of this.namespacesOf(kind)) {
        wanted.set(`${kind}/${version}/${namespace ?? ''}`, { kind, namespace });
      }
    }
    for (const [key, running] of this.feeds) {
      if (wanted.has(key)) continue;
      running.feed.stop();
      this.feeds.delete(key);
      this.host.onChange(running.kind);
    }
    for (const [key, { kind, namespace }] of wanted) {
      if (!this.feeds.has(key)) this.feeds.set(key, this.makeFeed(kind, namespace));
    }
    this.markNeeded();
    if (this.reachable()) this.feeds.forEach(({ feed }) => feed.start());
  }

  /** The objects of a kind that have been read, in no particular order. */
  objects(kind: Kind): KubernetesObject[] {
    const fed = this.feedsOf(kind).flatMap(({ feed }) => [...feed.objects.values()]);
    if (kind !== 'Namespace' || this.allowed().length === 0) return fed;
    const allowed = this.allowed();
    return this.lookups
      .found('Namespace')
      .filter(({ metadata }) => allowed.includes(metadata.name));
  }

  /** Whether objects of a kind are still on their way. */
  pending(kind: Kind): boolean {
    if (this.unauthenticated || this.unreachableSince !== undefined) return false;
    if (this.discovery === undefined) return true;
    return this.feedsOf(kind).some(({ feed }) => !feed.synced && feed.problem === undefined);
  }

  /** Whether what is known of the cluster may be out of date. */
  get stale(): boolean {
    return this.unreachableSince !== undefined || this.unauthenticated;
  }

  /** What is known of one object; see `Lookup`. Asks for it by name where no feed covers it. */
  lookup(kind: Kind, namespace: string | undefined, name: string): Lookup {
    const covering = this.feedsOf(kind).find(
      running => running.namespace === undefined || running.namespace === namespace
    );
    const known = covering?.feed.objects.get(objectKey(namespace, name));
    if (known !== undefined) return { state: 'found', object: known as never };
    if (this.stale) return { state: 'unread', message: this.message ?? '' };
    const version = this.versionOf(kind);
    if (version === undefined)
      return { state: this.discovery === undefined ? 'loading' : 'absent' };
    if (covering?.feed.synced) return { state: 'absent' };
    if (covering !== undefined && covering.feed.problem === undefined) return { state: 'loading' };
    return this.lookups.get(kind, version, namespace, name) as Lookup;
  }

  /** How much of a kind has been read. */
  coverage(kind: Kind): Coverage {
    const feeds = this.feedsOf(kind).map(({ namespace, feed }) => ({
      namespace,
      synced: feed.synced,
      hindered: feed.problem !== undefined,
    }));
    return coverageOf({
      discovered: this.discovery !== undefined,
      served: this.versionOf(kind) !== undefined,
      stale: this.stale,
      feeds,
    });
  }

  /** The kinds that the cluster serves; undefined where it does not say. */
  served(): ReadonlySet<string> | undefined {
    return this.discovery?.served;
  }

  /**
   * The UID of the namespace that tells one API server from another.
   *
   * @returns The UID, or undefined while it is not known, and where it may not be read.
   */
  identity(): string | undefined {
    if (this.discovery === undefined || !this.holders.has('Namespace')) return undefined;
    const answer = this.lookup('Namespace', undefined, IDENTITY_NAMESPACE);
    return answer.state === 'found' ? answer.object.metadata.uid : undefined;
  }

  /** The state of the cluster, without what only a comparison with others tells. */
  status(): ClusterStatus {
    const missing = this.missing();
    return {
      cluster: this.cluster,
      phase: this.phase(missing),
      since: this.unreachableSince,
      message: this.message,
      missing,
      versions: this.discovery?.versions ?? {},
      discovered: this.discovery !== undefined,
      ...this.release,
      polled: [
        ...new Set(
          [...this.feeds.values()].filter(({ feed }) => feed.polling).map(({ kind }) => kind)
        ),
      ],
    };
  }

  /** Changes whenever `status` does because of a feed; cheap enough for every event. */
  summary(): string {
    return [...this.feeds.values()]
      .map(
        ({ feed }) => `${feed.synced}${feed.polling}${feed.problem?.verb}${feed.problem?.message}`
      )
      .join();
  }

  private phase(missing: readonly MissingAccess[]): ClusterStatus['phase'] {
    if (this.unauthenticated) return 'unauthenticated';
    if (this.unreachableSince !== undefined) return 'unreachable';
    if (this.discovery === undefined) return 'loading';
    if (!this.installed()) return 'notInstalled';
    if ([...this.holders.keys()].some(kind => this.pending(kind))) return 'loading';
    return missing.length > 0 ? 'partial' : 'ready';
  }

  private missing(): MissingAccess[] {
    return [...this.feeds.values()].flatMap(({ kind, namespace, feed: { problem } }) =>
      problem === undefined
        ? []
        : [{ kind, namespace, verb: problem.verb, message: problem.message }]
    );
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
    if (this.discovery === undefined) return undefined;
    if (!isCoreKind(kind)) return this.discovery.versions[kind];
    // Without the Gateway API there is nothing that these could decide about.
    return this.installed() ? 'v1' : undefined;
  }

  private installed(): boolean {
    return Object.keys(this.discovery?.versions ?? {}).length > 0;
  }

  private reachable(): boolean {
    return !this.stale && this.discovery !== undefined;
  }

  private feedsOf(kind: Kind): RunningFeed[] {
    return [...this.feeds.values()].filter(running => running.kind === kind);
  }

  private markNeeded(): void {
    this.feeds.forEach(({ kind, feed }) => {
      feed.needed = (this.holders.get(kind) ?? 0) > 0;
    });
  }

  private makeFeed(kind: Kind, namespace: string | undefined): RunningFeed {
    const info = kindInfo(kind);
    const version = this.versionOf(kind) ?? '';
    const host: FeedHost = {
      api: this.host.api,
      cluster: this.cluster,
      budget: this.host.budget,
      pollMs: this.host.pollMs,
      queue: task => this.gate.run(task),
      onChange: () => this.host.onChange(kind),
      onLost: error => this.lost(error),
      onGone: () => this.rediscover(),
    };
    const feed = new Feed(host, {
      kind,
      apiVersion: info.group === '' ? version : `${info.group}/${version}`,
      path: resourcePath(info, version, namespace),
      watchable: isCoreKind(kind) || this.discovery?.watchable.has(kind as GatewayApiKind) === true,
    });
    return { kind, namespace, feed };
  }

  // A kind has gone: the feeds of what is still served are found by a new discovery. Not at once
  // where there was one just now, since a server forgets a kind a moment before it stops naming it.
  private rediscover(): void {
    const wait = Math.max(0, REDISCOVERY_MS - (Date.now() - this.lastDiscovery));
    this.clearRetry();
    this.retryTimer = setTimeout(() => void this.ask(), wait);
  }

  private lost(error: unknown): void {
    this.feeds.forEach(({ feed }) => feed.stop());
    this.message = failureMessage(error);
    if (failureKind(error) === 'unauthenticated') {
      this.clearRetry();
      this.unauthenticated = true;
      this.unreachableSince = undefined;
    } else if (!this.unauthenticated) {
      this.unreachableSince ??= Date.now();
      if (!this.connecting) this.tryLater();
    }
    this.host.onChange(undefined);
  }

  private tryLater(): void {
    this.clearRetry();
    this.attempts += 1;
    this.retryTimer = setTimeout(() => void this.ask(), backoff(this.attempts));
  }

  private clearRetry(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
  }

  private connect(): void {
    const missing = this.discovery === undefined || this.unreachableSince !== undefined;
    if (missing && !this.unauthenticated && this.retryTimer === undefined) void this.ask();
  }

  // An API server that comes back names its custom resources a while after it answers.
  private doubts(found: Discovery): boolean {
    if (this.unreachableSince === undefined || this.attempts > DOUBTFUL_ATTEMPTS) return false;
    return Object.keys(this.discovery?.versions ?? {}).some(kind => !(kind in found.versions));
  }

  private async ask(): Promise<void> {
    this.clearRetry();
    if (this.connecting || this.holders.size === 0) return;
    this.connecting = true;
    const { first, limit } = DISCOVERY_TIMEOUT_MS;
    try {
      const timeoutMs = Math.min(limit, first * 2 ** this.attempts);
      const found = await discover(this.host.api, this.cluster, timeoutMs);
      if (this.doubts(found)) throw new ApiFailure(0, 'The API server is starting.');
      this.discovery = found;
      this.lastDiscovery = Date.now();
      this.connecting = false;
      this.attempts = 0;
      this.unreachableSince = undefined;
      this.message = undefined;
      this.reconcile();
      if (this.releaseNeeded) this.needRelease();
      // Somebody may install it, and an API server that has just started does not name it yet.
      if (!this.installed()) {
        this.retryTimer = setTimeout(() => void this.ask(), UNINSTALLED_MS);
      }
    } catch (error) {
      this.connecting = false;
      this.lost(error);
    }
    this.host.onChange(undefined);
  }
}
