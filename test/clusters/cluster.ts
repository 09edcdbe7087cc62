import type { ApiServer, StartOptions } from './apiServer';
import type { KubeEndpoint } from './kubeRequest';
import { ObjectClient } from './objectClient';
import type { Users } from './users';

/** One real cluster of a fleet: its objects, read and written as its admin, and its API server. */
export class Cluster extends ObjectClient {
  constructor(readonly name: string, private readonly server: ApiServer) {
    super(() => server.endpoint());
  }

  /** "https://127.0.0.1:PORT"; stays the same when it is started again. */
  get url(): string {
    return this.server.url;
  }

  /** The admin's bearer token. */
  get token(): string {
    return this.endpoint().token;
  }

  /** Whether its API server runs. */
  get running(): boolean {
    return this.server.running;
  }

  /** How to reach it as one of its users, for requests of any kind. */
  endpoint(user: keyof Users = 'admin'): KubeEndpoint {
    return this.server.endpoint(user);
  }

  /** A token that this cluster gave out, and that has expired. */
  expiredToken(): Promise<string> {
    return this.server.expiredToken();
  }

  /** Kills its API server with SIGKILL; objects stay in etcd. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  /** Asks its API server to end in order; it waits for requests that are under way. */
  stop(): Promise<void> {
    return this.server.stop();
  }

  /**
   * Starts its API server again, on the same port and with the same objects, and waits until it is
   * ready; does nothing when it runs.
   *
   * @param options `minRequestTimeout` in seconds, when it shall be another from now on
   * @throws when it does not get ready, with the end of its log
   */
  start(options?: StartOptions): Promise<void> {
    return this.server.start(options);
  }

  /** Kills its API server and starts it again at once; parameters as of `start`. */
  async restart(options?: StartOptions): Promise<void> {
    await this.kill();
    await this.start(options);
  }
}
