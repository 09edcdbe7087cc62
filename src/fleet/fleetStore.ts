import { ANALYSED_KINDS } from '../gatewayApi/kinds';
import type { Kind } from '../gatewayApi/types';
import type { ClusterApi } from '../kube/clusterApi';
import { Gate } from '../kube/gate';
import type { ObjectAnswer } from '../kube/objectAnswer';
import { WatchBudget } from '../kube/watchBudget';
import { FleetAnalysis } from './analysis/fleetAnalysis';
import { showSlice } from './analysis/sliceTimes';
import { ClusterConnection } from './feeds/clusterConnection';
import { withSameServers } from './feeds/sameServers';
import { FleetItems } from './fleetItems';
import { Listeners } from './listeners';
import type { ClusterStatus, FleetItem, FleetList } from './model';

/** What the store is made with. */
export interface FleetOptions {
  readonly api: ClusterApi;
  /** Namespaces to which the user has limited a cluster; none for no limit. */
  readonly allowedNamespaces: (cluster: string) => readonly string[];
  /** Requests that may be under way at once, to all clusters together. */
  readonly connections: number;
  /** Sockets that feeds may hold at once. */
  readonly sockets: number;
  /** Calls back once the browser has had a turn. */
  readonly later: (work: () => void) => void;
  /** Calls back once the browser has nothing else to do, or after a while. */
  readonly idle: (work: () => void) => void;
  /** How long feeds go on that no page needs, in milliseconds. */
  readonly lingerMs: number;
}

// What is only about a cluster's state can wait: drawing it would hold up the first rows.
const STATE_MS = 200;
// Away for longer than it takes to go from one of our pages to another one: the user was elsewhere.
const AWAY_MS = 500;
const REVISIT_MS = 60_000;

const ANALYSIS = 'analysis';

/** Every cluster's objects and states, outside React: pages subscribe to it. */
export class FleetStore {
  /** What is concluded from the objects of the clusters of `retainAnalysis`. */
  readonly analysis = new FleetAnalysis({
    source: cluster => this.connection(cluster),
    pending: cluster => ANALYSED_KINDS.some(kind => this.connection(cluster).pending(kind)),
    now: () => performance.now(),
    later: work => this.options.later(work),
    idle: work => this.options.idle(work),
    onSlice: showSlice,
    onChange: cluster => {
      const key = `${cluster}/${ANALYSIS}`;
      const isFirst = !this.versions.has(key);
      this.bump(key);
      // A page waits for these, and no burst of them can follow.
      if (isFirst) this.listeners.tellNow();
      else this.listeners.tellWithin(0);
    },
  });
  private readonly clusters = new Map<string, ClusterConnection>();
  private readonly listeners = new Listeners();
  private readonly connections: Gate;
  private readonly budget: WatchBudget;
  // What a version counts stands in its key: a cluster's state, or its objects of a kind.
  private readonly versions = new Map<string, number>();
  private readonly items = new FleetItems();
  private readonly summaries = new Map<string, string>();
  private readonly servers = new Map<string, string>();
  private retained = 0;
  // Whoever was never here does not come back.
  private leftAt = Infinity;
  private pollMs = 30_000;

  constructor(private readonly options: FleetOptions) {
    this.connections = new Gate(options.connections);
    this.budget = new WatchBudget(options.sockets);
  }

  /** Calls `listener` after changes, at most once a batch; returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /**
   * Reads kinds of clusters for as long as somebody needs them, and a while longer.
   *
   * @param clusters - Headlamp's names.
   * @param kinds - Those that are to be there first come first.
   * @returns Says that they are not needed any more.
   */
  retain(clusters: readonly string[], kinds: readonly Kind[]): () => void {
    const leave = this.arrive(clusters);
    const release = this.hold(clusters, kinds);
    return () => {
      leave();
      release();
    };
  }

  /**
   * Reads what verdicts depend on in clusters, and works them out.
   *
   * @param clusters - Headlamp's names.
   * @returns Says that they are not needed any more.
   */
  retainAnalysis(clusters: readonly string[]): () => void {
    const leave = this.arrive(clusters);
    const release = this.holdAnalysis(clusters);
    return () => {
      leave();
      release();
    };
  }

  /**
   * As `retain`, for a page that is still on its way: who leaves while this holds is away.
   *
   * @param clusters - Headlamp's names.
   * @param kinds - Those that are to be there first come first; undefined as of `retainAnalysis`.
   * @returns Says that the page must be there by now.
   */
  retainAhead(clusters: readonly string[], kinds: readonly Kind[] | undefined): () => void {
    return kinds === undefined ? this.holdAnalysis(clusters) : this.hold(clusters, kinds);
  }

  /** Changes whenever a verdict of one of these clusters may have changed. */
  analysisVersion(clusters: readonly string[]): string {
    return clusters.map(cluster => this.versions.get(`${cluster}/${ANALYSIS}`) ?? 0).join();
  }

  /** Reads the allowed namespaces of every cluster again; Headlamp does not tell of a change. */
  refreshSettings(): void {
    this.clusters.forEach(connection => connection.reconcile());
  }

  /** Sets how long feeds without a watch wait between two lists, in milliseconds. */
  setPollMs(pollMs: number): void {
    this.pollMs = pollMs;
  }

  /** Tells the address of a cluster's API server, which tells contexts of one server apart. */
  setServers(servers: ReadonlyArray<readonly [cluster: string, server: string]>): void {
    servers.forEach(([cluster, server]) => this.servers.set(cluster, server));
  }

  /** Asks a cluster again for everything it did not give. */
  retry(cluster: string): void {
    this.connection(cluster).retry();
  }

  /** Reads the release of a cluster's CRDs, once. */
  needRelease(cluster: string): void {
    this.connection(cluster).needRelease();
  }

  /** Changes whenever what `statuses` would return for these clusters may have changed. */
  statusVersion(clusters: readonly string[]): string {
    return clusters.map(cluster => this.versions.get(cluster) ?? 0).join();
  }

  /** Changes whenever what `list` would return may have changed. */
  listVersion(clusters: readonly string[], kinds: readonly Kind[]): string {
    return clusters
      .map(cluster =>
        [
          this.versions.get(cluster) ?? 0,
          ...kinds.map(kind => this.versions.get(`${cluster}/${kind}`) ?? 0),
        ].join('.')
      )
      .join();
  }

  /**
   * The states of clusters, in the order in which they are named.
   *
   * @param clusters - Headlamp's names.
   * @param kinds - Those without which a cluster is `loading`; by default all that pages need.
   */
  statuses(clusters: readonly string[], kinds?: readonly Kind[]): readonly ClusterStatus[] {
    return withSameServers(
      clusters.map(cluster => this.connection(cluster).status(kinds)),
      (one, other) => this.isSame(one, other)
    );
  }

  /** The objects of some kinds in some clusters; what is unchanged stays the same, item or array. */
  list<K extends Kind>(clusters: readonly string[], kinds: readonly K[]): FleetList<K> {
    const items = this.items.list(
      `${clusters.join('+')}/${kinds.join('+')}`,
      clusters.flatMap(cluster => kinds.flatMap(kind => this.itemsOf(cluster, kind)))
    ) as ReadonlyArray<FleetItem<K>>;
    const pending = clusters.filter(cluster =>
      kinds.some(kind => this.connection(cluster).pending(kind))
    );
    return { items, pending, loading: items.length === 0 && pending.length > 0 };
  }

  /** What is known of one object. */
  lookup<K extends Kind>(
    cluster: string,
    kind: K,
    namespace: string | undefined,
    name: string
  ): ObjectAnswer<K> {
    return this.connection(cluster).lookup(kind, namespace, name) as ObjectAnswer<K>;
  }

  private connection(cluster: string): ClusterConnection {
    const known = this.clusters.get(cluster);
    if (known !== undefined) return known;
    const connection = new ClusterConnection(cluster, {
      api: this.options.api,
      connections: this.connections,
      rank: this.clusters.size,
      budget: this.budget,
      pollMs: () => this.pollMs,
      allowedNamespaces: this.options.allowedNamespaces,
      onChange: kind => this.changed(cluster, kind),
    });
    this.clusters.set(cluster, connection);
    return connection;
  }

  private arrive(clusters: readonly string[]): () => void {
    if (this.retained === 0 && Date.now() - this.leftAt > AWAY_MS) this.revisit(clusters);
    this.retained += 1;
    return () => {
      this.retained -= 1;
      this.leftAt = Date.now();
    };
  }

  private hold(clusters: readonly string[], kinds: readonly Kind[]): () => void {
    clusters.forEach(cluster => kinds.forEach(kind => this.connection(cluster).retain(kind)));
    return () => {
      const connections = clusters.map(cluster => this.connection(cluster));
      connections.forEach(connection => kinds.forEach(kind => connection.unretain(kind)));
      setTimeout(
        () => connections.forEach(connection => kinds.forEach(kind => connection.drop(kind))),
        this.options.lingerMs
      );
    };
  }

  private holdAnalysis(clusters: readonly string[]): () => void {
    const releaseFeeds = this.hold(clusters, ANALYSED_KINDS);
    const releaseAnalysis = this.analysis.retain(clusters);
    return () => {
      releaseAnalysis();
      releaseFeeds();
    };
  }

  private revisit(clusters: readonly string[]): void {
    clusters.forEach(cluster => this.clusters.get(cluster)?.revisit(REVISIT_MS));
    this.refreshSettings();
  }

  private itemsOf(cluster: string, kind: Kind): readonly FleetItem[] {
    const version =
      (this.versions.get(cluster) ?? 0) + (this.versions.get(`${cluster}/${kind}`) ?? 0);
    return this.items.ofKind(cluster, kind, version, this.connection(cluster));
  }

  private isSame(one: string, other: string): boolean {
    const [a, b] = [this.connection(one).identity(), this.connection(other).identity()];
    if (a !== undefined && b !== undefined) return a === b;
    const server = this.servers.get(one);
    return server !== undefined && server !== '' && server === this.servers.get(other);
  }

  private changed(cluster: string, kind: Kind | undefined): void {
    // A feed that has just synced, or has failed, changes its cluster's state too.
    const state = this.connection(cluster).summary();
    if (kind === undefined || this.summaries.get(cluster) !== state) this.bump(cluster);
    this.summaries.set(cluster, state);
    if (kind !== undefined) this.bump(`${cluster}/${kind}`);
    this.analysis.changed(cluster);
    this.listeners.tellWithin(kind === undefined ? STATE_MS : 0);
  }

  private bump(key: string): void {
    this.versions.set(key, (this.versions.get(key) ?? 0) + 1);
  }
}
