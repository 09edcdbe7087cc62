/**
 * Why an object that would decide a verdict was not read. `malformed`: the cluster answers with
 * objects that cannot be used.
 */
export type MissingCause =
  | 'forbidden'
  | 'failed'
  | 'loading'
  | 'unreachable'
  | 'malformed'
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
  /** Malformed objects had to be left out. */
  readonly lacking?: boolean;
}

export interface CoverageInput {
  readonly discovered: boolean;
  /** The cluster serves the kind at a known version; undefined if it does not report this. */
  readonly served: boolean | undefined;
  /** The cluster does not answer or requires a login. */
  readonly stale: boolean;
  readonly feeds: readonly FeedState[];
}

function causeOf(feeds: readonly FeedState[], stale: boolean): MissingCause {
  if (feeds.some(({ lacking = false }) => lacking)) return 'malformed';
  if (feeds.some(({ hindered }) => hindered)) {
    return feeds.some(({ failed = false }) => failed) ? 'failed' : 'forbidden';
  }
  if (feeds.some(({ synced }) => !synced)) return stale ? 'unreachable' : 'loading';
  return 'outOfScope';
}

/**
 * Computes how much of a kind was read in a cluster, for the analysis. Objects that were read
 * before the cluster stopped answering still count as read.
 */
export function coverageOf({ discovered, served, stale, feeds }: CoverageInput): Coverage {
  if (!discovered) return { state: 'none', cause: stale ? 'unreachable' : 'loading' };
  if (served === undefined) return { state: 'none', cause: 'forbidden' };
  if (!served) return { state: 'notServed' };
  const read = feeds.filter(({ synced, lacking = false }) => synced && !lacking);
  if (read.some(({ namespace }) => namespace === undefined)) return { state: 'complete' };
  const cause = causeOf(feeds, stale);
  if (!feeds.some(({ synced }) => synced)) return { state: 'none', cause };
  const namespaces = read.flatMap(({ namespace }) => namespace ?? []).sort();
  return { state: 'namespaces', namespaces, cause };
}
