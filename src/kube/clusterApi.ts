/** How the fleet talks to clusters. Headlamp's own requests and sockets carry it in the plugin. */
export interface ClusterApi {
  /**
   * Sends a GET request to a cluster.
   *
   * @param cluster - Headlamp's name of the cluster.
   * @param path - Path and query on the cluster's API server.
   * @param options - `accept`: value of the Accept header; `timeoutMs`: give up after so long.
   * @returns The JSON body.
   * @throws ApiFailure when the answer is no success or no JSON.
   */
  get(
    cluster: string,
    path: string,
    options?: { readonly accept?: string; readonly timeoutMs?: number }
  ): Promise<unknown>;

  /**
   * Opens a watch.
   *
   * @param cluster - Headlamp's name of the cluster.
   * @param path - Path and query of the watch.
   * @param handlers - `onEvent` gets each message as parsed JSON; `onClose` is called once when the
   * socket closes by itself or never opens, without a reason: browsers give none.
   * @returns Closes the watch; no handler is called after that.
   */
  watch(cluster: string, path: string, handlers: WatchHandlers): () => void;
}

/** What is enough to read once. */
export type ClusterReader = Pick<ClusterApi, 'get'>;

export interface WatchHandlers {
  readonly onEvent: (event: unknown) => void;
  readonly onClose: () => void;
}

/** Why a request did not succeed. */
export class ApiFailure extends Error {
  /** HTTP status; 0 where there was no answer at all. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiFailure';
    this.status = status;
  }
}

/**
 * What a failure means for the fleet. `transient` is about the way to the cluster, `failed` about
 * the one thing that was asked for.
 */
export type FailureKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'gone'
  | 'transient'
  | 'failed';

/**
 * Reads what a failure means.
 *
 * @param error - Whatever a request rejected with.
 * @returns Its kind; an error without a status is `transient`.
 */
export function failureKind(error: unknown): FailureKind {
  const status = error instanceof ApiFailure ? error.status : 0;
  switch (status) {
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
    case 405:
    case 406:
      return 'notFound';
    case 410:
      return 'gone';
    case 0:
    case 408:
    case 502:
    case 503:
    case 504:
      return 'transient';
    default:
      return 'failed';
  }
}

/**
 * Reads a failure's words.
 *
 * @param error - Whatever a request rejected with.
 * @returns The message; never empty.
 */
export function failureMessage(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
