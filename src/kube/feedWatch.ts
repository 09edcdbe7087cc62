import type { ClusterApi } from './clusterApi';

// A server sends a bookmark about every minute. A socket that is silent for longer is dead, even if
// it reports no close.
const SILENCE_MS = 300_000;
// A socket that closes earlier than this without a message was refused.
const REFUSED_MS = 1_000;

/** Why a watch is over: it was accepted and ended, it was refused, or it went silent. */
export type WatchEnd = 'ended' | 'refused' | 'silent';

export interface FeedWatchHandlers {
  readonly onEvent: (event: unknown) => void;
  readonly onEnd: (end: WatchEnd) => void;
}

/**
 * Opens a watch and reports why it ends, which the socket does not.
 *
 * @param path - The path and query of the watch.
 * @param handlers - `onEvent` gets each message; `onEnd` is called once.
 * @returns Closes the watch; no handler is called after that.
 */
export function openFeedWatch(
  api: ClusterApi,
  cluster: string,
  path: string,
  { onEvent, onEnd }: FeedWatchHandlers
): () => void {
  const startedAt = Date.now();
  let over = false;
  let heard = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    over = true;
    clearTimeout(silence);
  };
  const closeSocket = api.watch(cluster, path, {
    onEvent: event => {
      if (over) return;
      heard = true;
      listen();
      onEvent(event);
    },
    onClose: () => {
      if (over) return;
      finish();
      onEnd(!heard && Date.now() - startedAt < REFUSED_MS ? 'refused' : 'ended');
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
      onEnd('silent');
    }, SILENCE_MS);
  }
  if (!over) listen();
  return close;
}
