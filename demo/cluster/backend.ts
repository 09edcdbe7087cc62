import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A Kubernetes API for the demo's server, embedded or at another address. */
export interface ClusterBackend {
  readonly name: string;
  /** Address of the API server, as Headlamp shows it. */
  readonly server: string;
  /**
   * Answers a request.
   * @param url path and query for the API server, starting with `/`
   */
  handle(req: IncomingMessage, res: ServerResponse, url: string): void;
  /** Answers a request to upgrade to a WebSocket. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer, url: string): void;
  /** Closes open connections and timers. */
  close(): void;
}
