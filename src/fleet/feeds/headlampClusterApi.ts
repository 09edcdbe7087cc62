import { ApiProxy } from '@kinvolk/headlamp-plugin/lib';
import { ApiFailure, type ClusterApi, NotJson, type WatchHandlers } from '../../kube/clusterApi';
import { whenIdle } from '../whenIdle';

// Headlamp opens a socket some time after the call, and does not report when it is open.
const SOCKET_POLL_MS = 50;
const SOCKET_POLLS = 200;

function failure(error: unknown): ApiFailure {
  // Headlamp passes the error of the parser on. A failed request is no SyntaxError.
  if (error instanceof SyntaxError) return new NotJson();
  const { status, message } = error as { status?: unknown; message?: unknown };
  return new ApiFailure(
    typeof status === 'number' ? status : 0,
    typeof message === 'string' && message !== '' ? message : String(error)
  );
}

// `cancel()` of a stream that has not connected yet leaves its socket open, so this waits for the
// socket and closes it.
function closeWhenConnected(stream: ReturnType<typeof ApiProxy.stream>, polls = SOCKET_POLLS) {
  stream.cancel();
  if (stream.getSocket() !== null || polls === 0) return;
  setTimeout(() => closeWhenConnected(stream, polls - 1), SOCKET_POLL_MS);
}

function watch(cluster: string, path: string, { onEvent, onClose }: WatchHandlers): () => void {
  let ended = false;
  let stream: ReturnType<typeof ApiProxy.stream> | undefined;
  // A watch continues where its list ended, so it can wait until the page shows the list.
  whenIdle(() => {
    if (ended) return;
    stream = ApiProxy.stream(
      path,
      (event: unknown) => {
        if (!ended) onEvent(event);
      },
      {
        cluster,
        isJson: true,
        reconnectOnFailure: false,
        failCb: () => {
          if (ended) return;
          ended = true;
          onClose();
        },
      }
    );
  });
  return () => {
    if (ended) return;
    ended = true;
    if (stream !== undefined) closeWhenConnected(stream);
  };
}

/** Uses Headlamp's requests and sockets, which handle authentication and transport. */
export const headlampClusterApi: ClusterApi = {
  async get(cluster, path, { accept, signal } = {}) {
    try {
      return await ApiProxy.clusterRequest(path, {
        cluster,
        // A page that shows several clusters must not redirect to the login of one of them.
        autoLogoutOnAuthError: false,
        // Headlamp's own timeout ends with the headers, so a body that never ends would hold the
        // connection forever.
        ...(signal === undefined ? {} : { signal }),
        ...(accept === undefined ? {} : { headers: { Accept: accept } }),
      });
    } catch (error) {
      throw failure(error);
    }
  },
  watch,
};
