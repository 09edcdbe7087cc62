import type { ClusterApi } from './clusterApi';

// A server sends a bookmark about every minute. A socket that is silent for longer is dead, even if
// it reports no close.
const SILENCE_MS = 300_000;
// A socket that closes earlier than this without a sign of life was refused.
const REFUSED_MS = 1_000;
// A watch that lasts this long works. A shorter one counts as an early end, whatever it brought.
const EARLY_MS = 10_000;

export interface WatchEnd {
  /** The watch was accepted and ended, it was refused, or it went silent. */
  readonly cause: 'ended' | 'refused' | 'silent';
  readonly early: boolean;
}

export interface FeedWatchHandlers {
  /** Gets each message. Returns whether it is a sign of life: a message that can be read. */
  readonly onEvent: (event: unknown) => boolean;
  readonly onEnd: (end: WatchEnd) => void;
}

export interface FeedWatch {
  /** Closes the watch; no handler is called after that. */
  readonly close: () => void;
  /** Whether the watch is too young to know that it works. */
  readonly early: () => boolean;
}

/**
 * Opens a watch and reports why it ends, which the socket does not.
 *
 * @param path - The path and query of the watch.
 * @param handlers - `onEnd` is called once.
 */
export function openFeedWatch(
  api: Pick<ClusterApi, 'watch'>,
  cluster: string,
  path: string,
  { onEvent, onEnd }: FeedWatchHandlers
): FeedWatch {
  const startedAt = Date.now();
  const early = () => Date.now() - startedAt < EARLY_MS;
  let over = false;
  let alive = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    over = true;
    clearTimeout(silence);
  };
  const closeSocket = api.watch(cluster, path, {
    onEvent: event => {
      if (over || !onEvent(event)) return;
      alive = true;
      if (!over) listen();
    },
    onClose: () => {
      if (over) return;
      finish();
      const refused = !alive && Date.now() - startedAt < REFUSED_MS;
      onEnd({ cause: refused ? 'refused' : 'ended', early: early() });
    },
  });
  const close = () => {
    finish();
    closeSocket();
  };
  function listen() {
    clearTimeout(silence);
    silence = setTimeout(() => {
      close();
      onEnd({ cause: 'silent', early: false });
    }, SILENCE_MS);
  }
  if (!over) listen();
  return { close, early };
}
