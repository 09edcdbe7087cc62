export interface RequestOptions {
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** Requests to clusters over any transport. The plugin uses Headlamp's requests and sockets. */
export interface ClusterApi {
  /**
   * Sends a GET request to a cluster.
   *
   * @param path - The path and query on the API server.
   * @param options - `accept`: the Accept header; `signal`: ends the request, its body
   *   included, when it is aborted.
   * @returns The JSON body.
   * @throws ApiFailure if the request fails; NotJson if the body is not JSON.
   */
  get(cluster: string, path: string, options?: RequestOptions): Promise<unknown>;

  /**
   * Opens a watch.
   *
   * @param path - The path and query of the watch.
   * @param handlers - `onEvent` gets each message as parsed JSON. `onClose` is called once if the
   *   socket closes or cannot open. It gets no reason, since browsers give none.
   * @returns Closes the watch; no handler is called after that.
   */
  watch(cluster: string, path: string, handlers: WatchHandlers): () => void;
}

/** A client that can read but not watch. */
export type ClusterReader = Pick<ClusterApi, 'get'>;

export interface WatchHandlers {
  readonly onEvent: (event: unknown) => void;
  readonly onClose: () => void;
}

/** A failed request. */
export class ApiFailure extends Error {
  /** The HTTP status; 0 if there was no answer. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiFailure';
    this.status = status;
  }
}

/** The cluster answered, but with something else than was asked for. The message names it. */
export class OddAnswer extends ApiFailure {
  constructor(message: string) {
    super(0, message);
    this.name = 'OddAnswer';
  }
}

/** The cluster answered, but not with JSON. A proxy may have answered in its place. */
export class NotJson extends OddAnswer {
  constructor() {
    super('the response is not valid JSON');
    this.name = 'NotJson';
  }
}

/**
 * The cause of a failed request. `transient` is about the connection to the cluster, `failed` about
 * the requested resource.
 */
export type FailureKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'gone'
  | 'transient'
  | 'failed';

// Headlamp's backend answers with this status if it cannot reach the API server.
const BAD_GATEWAY = 502;

/**
 * Whether the API server itself answered that it cannot serve the request, for example since it
 * cannot reach etcd, or answered with something else than was asked for.
 */
export function isServerError(error: unknown): boolean {
  if (error instanceof OddAnswer) return true;
  const status = error instanceof ApiFailure ? error.status : 0;
  return status === 429 || (status >= 500 && status !== BAD_GATEWAY);
}

/** The cause of a failed request; an error without an HTTP status is `transient`. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof OddAnswer) return 'failed';
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

/** The message of a failed request, whatever was thrown. */
export function failureMessage(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
