import { ANALYSED_KINDS } from '../gatewayApi/kinds';
import type { Kind } from '../gatewayApi/types';
import type { ClusterApi } from '../kube/clusterApi';
import type { ObjectAnswer } from '../kube/objectAnswer';
import { WatchBudget } from '../kube/watchBudget';
import { FleetAnalysis } from './analysis/fleetAnalysis';
import { showSlice } from './analysis/sliceTimes';
import { ClusterConnection } from './feeds/clusterConnection';
import { ConnectionLanes } from './feeds/connectionLanes';
import type { LossMemory } from './feeds/lossMemory';
import { withSameServers } from './feeds/sameServers';
import { FleetItems } from './fleetItems';
import { Listeners } from './listeners';
import type { ClusterStatus, FleetItem, FleetList } from './model';
import type { SocketLimits } from './sockets';

export interface FleetOptions {
  readonly api: ClusterApi;
  /** The allowed namespaces of a cluster; empty if there is no limit. */
  readonly allowedNamespaces: (cluster: string) => readonly string[];
  /** The number of concurrent requests to all clusters together. */
  readonly connections: number;
  readonly sockets: SocketLimits;
  readonly losses: LossMemory;
  /** Whether the browser shows the page. */
  readonly visible: () => boolean;
  /** Runs work in a later task, so that the browser can render first. */
  readonly later: (work: () => void) => void;
  /** Runs work once the browser is idle, at the latest after a while. */
  readonly idle: (work: () => void) => void;
  /** How long feeds continue that no page needs, in milliseconds. */
  readonly lingerMs: number;
}

// A change of only a cluster's state can wait: rendering it would delay the first rows.
const STATE_MS = 200;
// Longer than a change between two pages of the plugin: the user was on another page.
const AWAY_MS = 500;
// How long a cluster may be silent: all clusters together get at most two requests a second.
const SILENCE_MS = { least: 10_000, perCluster: 500 };
const REVISIT_MS = 60_000;
// All feeds without a watch together send at most ten lists a second. Otherwise the polls of a
// hundred clusters would take all connections from the first lists of others.
const MS_PER_POLL = 100;

const ANALYSIS = 'analysis';

/** The objects and states of all clusters, outside React. Pages subscribe to it. */
export class FleetStore {
  /** The analysis of the clusters of `retainAnalysis`. */
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
      // A page waits for the first verdicts, and they cannot come in a burst.
      if (isFirst) this.listeners.tellNow();
      else this.listeners.tellWithin(0);
    },
  });
  private readonly clusters = new Map<string, ClusterConnection>();
  private readonly listeners = new Listeners();
  private readonly lanes: ConnectionLanes;
  private readonly budget: WatchBudget;
  // Keys: `cluster` for its state, `cluster/kind` for objects, `cluster/analysis` for verdicts.
  private readonly versions = new Map<string, number>();
  private readonly items = new FleetItems();
  private readonly summaries = new Map<string, string>();
  private readonly servers = new Map<string, string>();
  private retained = 0;
  // The first visit is not a return.
  private leftAt = Infinity;
  private pollMs = 30_000;

  constructor(private readonly options: FleetOptions) {
    this.lanes = new ConnectionLanes(options.connections);
    this.budget = new WatchBudget(options.sockets.most, options.sockets.foreign);
  }

  /** Calls `listener` after changes, at most once per batch; returns the unsubscribe function. */
  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /**
   * Keeps kinds up to date until they are released, and for `lingerMs` afterwards.
   *
   * @param kinds - In the order in which they are read.
   * @returns Releases the kinds.
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
   * Keeps the verdicts of clusters, and the objects that they depend on, up to date.
   *
   * @returns Releases the clusters.
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
   * Like `retain`, for a page that is not rendered yet. It does not count as an open page: without
   * one, the user still counts as away.
   *
   * @param kinds - In the order in which they are read; undefined acts like `retainAnalysis`.
   * @returns Releases the kinds.
   */
  retainAhead(clusters: readonly string[], kinds: readonly Kind[] | undefined): () => void {
    return kinds === undefined ? this.holdAnalysis(clusters) : this.hold(clusters, kinds);
  }

  /** A text that changes whenever a verdict of one of these clusters may have changed. */
  analysisVersion(clusters: readonly string[]): string {
    return clusters.map(cluster => this.versions.get(`${cluster}/${ANALYSIS}`) ?? 0).join();
  }

  /** Reads the allowed namespaces of every cluster again; Headlamp does not report changes. */
  refreshSettings(): void {
    this.clusters.forEach(connection => connection.reconcile());
  }

  /** Sets the pause between two lists of a feed without a watch, in milliseconds. */
  setPollMs(pollMs: number): void {
    this.pollMs = pollMs;
  }

  /** Sets the addresses of the API servers; two clusters with the same address are one server. */
  setServers(servers: ReadonlyArray<readonly [cluster: string, server: string]>): void {
    servers.forEach(([cluster, server]) => this.servers.set(cluster, server));
  }

  /** Retries everything in a cluster that failed. */
  retry(cluster: string): void {
    this.connection(cluster).retry();
  }

  /** Reads the policies of vendors in a cluster, from now on. */
  needPolicies(cluster: string): void {
    this.connection(cluster).needPolicies();
  }

  /** Reads the release of the Gateway API in a cluster, once. */
  needRelease(cluster: string): void {
    this.connection(cluster).needRelease();
  }

  /** A text that changes whenever the result of `statuses` may have changed. */
  statusVersion(clusters: readonly string[]): string {
    return clusters.map(cluster => this.versions.get(cluster) ?? 0).join();
  }

  /** A text that changes whenever the result of `list` may have changed. */
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
   * The states of clusters, in the given order.
   *
   * @param kinds - A cluster is `loading` until these are read; by default all that pages need.
   */
  statuses(clusters: readonly string[], kinds?: readonly Kind[]): readonly ClusterStatus[] {
    return withSameServers(
      clusters.map(cluster => this.connection(cluster).status(kinds)),
      (one, other) => this.isSame(one, other)
    );
  }

  /** The objects of some kinds in some clusters; unchanged items and lists keep their identity. */
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

  lookup<K extends Kind>(
    cluster: string,
    kind: K,
    namespace: string | undefined,
    name: string
  ): ObjectAnswer<K> {
    return this.connection(cluster).lookup(kind, namespace, name) as ObjectAnswer<K>;
  }

  /** Reads one object again, unless a watch keeps it up to date. */
  reread(cluster: string, kind: Kind, namespace: string | undefined, name: string): void {
    this.connection(cluster).reread(kind, namespace, name);
  }

  private connection(cluster: string): ClusterConnection {
    const known = this.clusters.get(cluster);
    if (known !== undefined) return known;
    const connection = new ClusterConnection(cluster, {
      api: this.options.api,
      lanes: this.lanes,
      rank: this.clusters.size,
      budget: this.budget,
      silenceMs: () => Math.max(SILENCE_MS.least, SILENCE_MS.perCluster * this.wantedClusters),
      losses: this.options.losses,
      visible: this.options.visible,
      pollMs: () => Math.max(this.pollMs, MS_PER_POLL * this.polls),
      allowedNamespaces: this.options.allowedNamespaces,
      onChange: kind => this.changed(cluster, kind),
    });
    this.clusters.set(cluster, connection);
    return connection;
  }

  private get polls(): number {
    return [...this.clusters.values()].reduce((sum, connection) => sum + connection.polls(), 0);
  }

  private get wantedClusters(): number {
    return [...this.clusters.values()].filter(({ wanted }) => wanted).length;
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
    clusters.forEach(cluster => this.needRelease(cluster));
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

  private changed(cluster: string, kind: Kind | 'policies' | undefined): void {
    // A feed that synced or failed also changes the state of its cluster.
    const state = this.connection(cluster).summary();
    const stateChanged = kind === undefined || this.summaries.get(cluster) !== state;
    if (stateChanged) this.bump(cluster);
    this.summaries.set(cluster, state);
    if (kind !== undefined) this.bump(`${cluster}/${kind}`);
    this.analysis.changed(cluster, stateChanged ? undefined : kind);
    this.listeners.tellWithin(kind === undefined ? STATE_MS : 0);
  }

  private bump(key: string): void {
    this.versions.set(key, (this.versions.get(key) ?? 0) + 1);
  }
}
