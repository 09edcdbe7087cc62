/** Why an object that would decide a verdict was not read. */
export type MissingCause =
  | 'forbidden'
  | 'failed'
  | 'loading'
  | 'unreachable'
  | 'outOfScope'
  | 'notGiven';

/**
 * How much of a kind was read in a cluster.
 * - `complete`: every object was read; any other object does not exist.
 * - `namespaces`: these namespaces were read completely; `cause` says why the others were not.
 * - `none`: no object was read; `cause` says why.
 * - `notServed`: the cluster does not serve the kind.
 */
export type Coverage =
  | { readonly state: 'complete' }
  | {
      readonly state: 'namespaces';
      readonly namespaces: readonly string[];
      readonly cause: MissingCause;
    }
  | { readonly state: 'none'; readonly cause: MissingCause }
  | { readonly state: 'notServed' };

/** The state of one feed of a kind, as far as coverage depends on it. */
export interface FeedState {
  /** Undefined means every namespace. */
  readonly namespace: string | undefined;
  readonly synced: boolean;
  /** The resource cannot be read. */
  readonly hindered: boolean;
  /** It is hindered by an error of the server, not by a missing permission. */
  readonly failed?: boolean;
}

export interface CoverageInput {
  readonly discovered: boolean;
  /** The cluster serves the kind at a known version; undefined if it does not report this. */
  readonly served: boolean | undefined;
  /** The cluster does not answer or requires a login. */
  readonly stale: boolean;
  readonly feeds: readonly FeedState[];
}

/**
 * Computes how much of a kind was read in a cluster, for the analysis. Objects that were read
 * before the cluster stopped answering still count as read.
 */
export function coverageOf({ discovered, served, stale, feeds }: CoverageInput): Coverage {
  if (!discovered) return { state: 'none', cause: stale ? 'unreachable' : 'loading' };
  if (served === undefined) return { state: 'none', cause: 'forbidden' };
  if (!served) return { state: 'notServed' };
  const read = feeds.filter(({ synced }) => synced);
  if (read.some(({ namespace }) => namespace === undefined)) return { state: 'complete' };
  const hindered = feeds.some(feed => feed.hindered);
  const loading = feeds.some(feed => !feed.synced && !feed.hindered);
  const failed = feeds.some(feed => feed.failed);
  const cause = hindered
    ? failed
      ? 'failed'
      : 'forbidden'
    : loading
    ? stale
      ? 'unreachable'
      : 'loading'
    : 'outOfScope';
  if (read.length === 0) return { state: 'none', cause };
  const namespaces = read.flatMap(({ namespace }) => namespace ?? []).sort();
  return { state: 'namespaces', namespaces, cause };
}
