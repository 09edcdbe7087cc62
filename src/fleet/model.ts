import type { PageKind } from '../gatewayApi/kinds';
import type { Kind, ObjectOfKind } from '../gatewayApi/types';
import type { MalformedObject } from '../kube/answers/clusterObject';

/**
 * The state of a cluster.
 * - `loading`: the cluster, or a list of a needed kind, has not answered yet.
 * - `ready`: all needed kinds were read.
 * - `partial`: the cluster answers, but some kinds or objects cannot be read.
 * - `notInstalled`: the cluster answers, but serves no kind of the Gateway API.
 * - `unauthenticated`: the cluster requires a login and gets no request until the user logs in.
 * - `unreachable`: the cluster does not answer; requests are retried with growing pauses.
 * - `failing`: the API server answers, but with errors of its own; retried likewise.
 */
export type ClusterPhase =
  | 'loading'
  | 'ready'
  | 'partial'
  | 'notInstalled'
  | 'unauthenticated'
  | 'unreachable'
  | 'failing';

/** A resource that cannot be read. */
export interface MissingAccess {
  /** Whether a permission is missing; otherwise the API server failed. */
  readonly forbidden: boolean;
  readonly kind: Kind;
  readonly verb: 'list' | 'watch' | 'get';
  /** Undefined: in every namespace. */
  readonly namespace?: string;
  /** The message of the server. */
  readonly message: string;
}

export interface ClusterStatus {
  readonly cluster: string;
  readonly phase: ClusterPhase;
  /** When the cluster stopped answering, in ms since the epoch. If `unreachable` or `failing`. */
  readonly since?: number;
  /** The last failure, as the server or the transport words it. */
  readonly message?: string;
  /** The needed kinds whose objects have not all arrived; empty unless `loading`. */
  readonly reading: readonly Kind[];
  readonly missing: readonly MissingAccess[];
  /** The objects that cannot be used, since what identifies them is malformed. */
  readonly malformed: readonly MalformedObject[];
  /** The version at which each kind is read; without an entry for kinds that are not served. */
  readonly versions: Readonly<Partial<Record<PageKind, string>>>;
  /** Whether discovery succeeded. Until then `versions` is empty and says nothing. */
  readonly discovered: boolean;
  /** From the annotations of the CRDs; undefined if they cannot be read. */
  readonly bundleVersion?: string;
  readonly channel?: string;
  /** Kinds that are listed at intervals, since they cannot be watched now. */
  readonly polled: readonly Kind[];
  /** Another cluster of the scope that has the same API server. */
  readonly sameAs?: string;
}

const STALE: readonly ClusterPhase[] = ['unreachable', 'failing', 'unauthenticated'];

/** Whether the objects of a cluster may be outdated, since it does not answer requests for them. */
export function isStale({ phase }: Pick<ClusterStatus, 'phase'>): boolean {
  return STALE.includes(phase);
}

/** One object and its cluster. */
export interface FleetItem<K extends Kind = Kind> {
  readonly cluster: string;
  readonly object: ObjectOfKind[K];
  /** The cluster does not answer now, so the object may be outdated. */
  readonly stale: boolean;
}

export interface FleetList<K extends Kind = Kind> {
  readonly items: ReadonlyArray<FleetItem<K>>;
  /** Clusters whose objects have not all arrived yet. */
  readonly pending: readonly string[];
  /** There are no objects yet, and some may still arrive. */
  readonly loading: boolean;
}

/** The clusters that a page covers. */
export interface Scope {
  /** In the order in which pages show them; inside a cluster URL in the order of the URL. */
  readonly clusters: readonly string[];
  /** Clusters that the URL names and that Headlamp does not know. Nothing is requested from them. */
  readonly unknown: readonly string[];
  /** Every cluster that Headlamp knows, sorted by name. */
  readonly available: readonly string[];
  /** The page is outside any cluster URL, where the user chooses the clusters. */
  readonly atHome: boolean;
  /** The user has to choose: no cluster is chosen, or there are too many to read all of them. */
  readonly needsChoice: boolean;
  /** Stores the clusters of the home pages; has no effect inside a cluster URL. */
  readonly choose: (clusters: readonly string[]) => void;
}
