import type { ApiServer, StartOptions } from './apiServer';
import type { KubeEndpoint } from './kubeRequest';
import { ObjectClient } from './objectClient';
import type { Users } from './users';

/** One real cluster of a fleet: its objects, accessed as its admin, and its API server. */
export class Cluster extends ObjectClient {
  constructor(readonly name: string, private readonly server: ApiServer) {
    super(() => server.endpoint());
  }

  /** "https://127.0.0.1:PORT"; the same after a restart. */
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

  /** The access of one of its users, for requests of any kind. */
  endpoint(user: keyof Users = 'admin'): KubeEndpoint {
    return this.server.endpoint(user);
  }

  /** An expired token that this cluster issued. */
  expiredToken(): Promise<string> {
    return this.server.expiredToken();
  }

  /** Kills its API server with SIGKILL; objects stay in etcd. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  /** Makes its API server hang until `resume`. */
  pause(): void {
    this.server.pause();
  }

  /** Continues its API server after `pause`. */
  resume(): void {
    this.server.resume();
  }

  /** Stops its API server gracefully, which waits for open requests. */
  stop(): Promise<void> {
    return this.server.stop();
  }

  /**
   * Starts its API server again, on the same port and with the same objects, and waits until it is
   * ready. Does nothing if it runs.
   *
   * @param options `minRequestTimeout` in seconds, to change it from now on
   * @throws when it is not ready in time, with the end of its log
   */
  start(options?: StartOptions): Promise<void> {
    return this.server.start(options);
  }

  /** Kills its API server and starts it again at once; parameters as for `start`. */
  async restart(options?: StartOptions): Promise<void> {
    await this.kill();
    await this.start(options);
  }
}
