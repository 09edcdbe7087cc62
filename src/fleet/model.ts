import type { PageKind } from '../gatewayApi/kinds';
import type { Kind, ObjectOfKind } from '../gatewayApi/types';

/**
 * What a cluster's card says.
 * - `loading`: it has not answered yet.
 * - `ready`: all that was asked for was read.
 * - `partial`: it answers, and some kinds may not be read.
 * - `notInstalled`: it answers, and serves no kind of the Gateway API.
 * - `unauthenticated`: it wants a login; nothing is asked of it until somebody logs in.
 * - `unreachable`: it does not answer; it is asked again with growing pauses.
 */
export type ClusterPhase =
  | 'loading'
  | 'ready'
  | 'partial'
  | 'notInstalled'
  | 'unauthenticated'
  | 'unreachable';

/** Something that the user may not read. */
export interface MissingAccess {
  readonly kind: Kind;
  readonly verb: 'list' | 'watch' | 'get';
  /** Undefined: in every namespace. */
  readonly namespace?: string;
  /** The server's own words. */
  readonly message: string;
}

/** A cluster as the fleet knows it. */
export interface ClusterStatus {
  readonly cluster: string;
  readonly phase: ClusterPhase;
  /** When it stopped answering, in milliseconds since the epoch. Only while `unreachable`. */
  readonly since?: number;
  /** The failure in the server's or transport's own words. */
  readonly message?: string;
  readonly missing: readonly MissingAccess[];
  /** The version at which each kind is read; a kind that is not in it is not served. */
  readonly versions: Readonly<Partial<Record<PageKind, string>>>;
  /** Whether discovery has answered, so that `versions` can be believed. */
  readonly discovered: boolean;
  /** From the CRDs' annotations: `undefined` where these may not be read. */
  readonly bundleVersion?: string;
  readonly channel?: string;
  /** Kinds that are listed at intervals, since they can't be watched now. */
  readonly polled: readonly Kind[];
  /** Another cluster of the scope that is the same API server under another name. */
  readonly sameAs?: string;
}

/** One object and where it is from. */
export interface FleetItem<K extends Kind = Kind> {
  readonly cluster: string;
  readonly object: ObjectOfKind[K];
  /** The cluster does not answer now: this is the last that was heard of the object. */
  readonly stale: boolean;
}

/** The objects of some kinds in some clusters. */
export interface FleetList<K extends Kind = Kind> {
  readonly items: ReadonlyArray<FleetItem<K>>;
  /** Clusters whose objects have not all arrived yet. */
  readonly pending: readonly string[];
  /** Nothing is there to show yet, and something may still come. */
  readonly loading: boolean;
}

/** The clusters that a page speaks of. */
export interface Scope {
  /** In the order in which pages show them; inside a cluster URL the URL's order. */
  readonly clusters: readonly string[];
  /** Every cluster that Headlamp knows, by name. */
  readonly available: readonly string[];
  /** Outside any cluster's URL, where the user chooses. */
  readonly atHome: boolean;
  /** There are too many clusters to ask them all unasked, and none was chosen yet. */
  readonly needsChoice: boolean;
  /** Chooses and remembers the clusters of the home pages; does nothing inside a cluster URL. */
  readonly choose: (clusters: readonly string[]) => void;
}
