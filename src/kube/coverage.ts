/** Why something that would decide was not read. */
export type MissingCause = 'forbidden' | 'loading' | 'unreachable' | 'outOfScope' | 'notGiven';

/**
 * How much of a kind of a cluster was read.
 * - `complete`: an object that was not read does not exist.
 * - `namespaces`: so in these namespaces; elsewhere it was not read, for the cause.
 * - `none`: nothing was read, for the cause.
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

/** One feed of a kind, as far as it tells what of the kind was read. */
export interface FeedState {
  /** Undefined: of every namespace. */
  readonly namespace: string | undefined;
  readonly synced: boolean;
  /** The user may not read it. */
  readonly hindered: boolean;
}

/** What decides how much of a kind of a cluster was read. */
export interface CoverageInput {
  readonly discovered: boolean;
  /** The cluster serves the kind at a version that is read; undefined where it does not say. */
  readonly served: boolean | undefined;
  /** The cluster does not answer now. */
  readonly stale: boolean;
  readonly feeds: readonly FeedState[];
}

/**
 * Says how much of a kind of a cluster was read, for analysis.
 *
 * @param input - See its fields.
 * @returns The coverage. What a cluster had before it stopped answering still counts as read.
 */
export function coverageOf({ discovered, served, stale, feeds }: CoverageInput): Coverage {
  if (!discovered) return { state: 'none', cause: stale ? 'unreachable' : 'loading' };
  if (served === undefined) return { state: 'none', cause: 'forbidden' };
  if (!served) return { state: 'notServed' };
  const read = feeds.filter(({ synced }) => synced);
  if (read.some(({ namespace }) => namespace === undefined)) return { state: 'complete' };
  const hindered = feeds.some(feed => feed.hindered);
  const loading = feeds.some(feed => !feed.synced && !feed.hindered);
  const cause = hindered
    ? 'forbidden'
    : loading
    ? stale
      ? 'unreachable'
      : 'loading'
    : 'outOfScope';
  if (read.length === 0) return { state: 'none', cause };
  const namespaces = read.flatMap(({ namespace }) => namespace ?? []).sort();
  return { state: 'namespaces', namespaces, cause };
}
