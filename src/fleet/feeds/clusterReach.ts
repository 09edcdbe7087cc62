import { backoff } from '../../kube/backoff';
import {
  ApiFailure,
  type ClusterReader,
  failureKind,
  failureMessage,
  isServerError,
} from '../../kube/clusterApi';
import { discoverKinds, type ServedKinds, servesGatewayApi } from '../../kube/discovery';

export interface ReachHost {
  readonly reader: ClusterReader;
  /** Whether any page needs the cluster. */
  readonly wanted: () => boolean;
  /** Called after each discovery that found what to read. */
  readonly onDiscovered: () => void;
  /**
   * Called after discovery or a server error of a lost cluster. Starts one list, which shows
   * whether the cluster can read objects again.
   *
   * @returns Whether there is anything to list.
   */
  readonly onProbe: () => boolean;
  /** Called when the cluster does not answer, answers with errors, or requires a login. */
  readonly onLost: () => void;
  /** Called after a field changed, and after the other callbacks. */
  readonly onChange: () => void;
  /** When the cluster stopped answering, as remembered from before the page was loaded. */
  readonly lostBefore: () => number | undefined;
  /** Remembers when the cluster stopped answering; undefined if it answers. */
  readonly remember: (since: number | undefined) => void;
}

const REDISCOVERY_MS = 5_000;
const UNINSTALLED_MS = 60_000;
const DOUBTFUL_ATTEMPTS = 6;

/** Whether one cluster answers and which kinds it serves. Retries where a retry can help. */
export class ClusterReach {
  /** The kinds that the cluster serves; undefined until discovery succeeds. */
  discovery: ServedKinds | undefined;
  /** When the cluster stopped answering, in milliseconds since the epoch. */
  unreachableSince: number | undefined;
  /** The API server answers, but with errors of its own. Only with `unreachableSince`. */
  failing = false;
  /** The cluster requires a login. Requests to it are not retried automatically. */
  unauthenticated = false;
  /** The message of the last failure. */
  message: string | undefined;
  /** When discovery last succeeded, in milliseconds since the epoch. */
  discoveredAt = 0;

  private connecting = false;
  private probing = false;
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly cluster: string, private readonly host: ReachHost) {}

  /** The cluster does not answer or requires a login, so its objects may be outdated. */
  get stale(): boolean {
    return this.unreachableSince !== undefined || this.unauthenticated;
  }

  get installed(): boolean {
    return this.discovery !== undefined && servesGatewayApi(this.discovery);
  }

  /** Starts discovery, unless it succeeded or is scheduled. */
  connect(): void {
    const missing = this.discovery === undefined || this.unreachableSince !== undefined;
    const scheduled = this.timer !== undefined || this.probing;
    if (missing && !this.unauthenticated && !scheduled) void this.ask();
  }

  /** Starts discovery again, also if the cluster requires a login. */
  retry(): void {
    this.unauthenticated = false;
    this.attempts = 0;
    void this.ask();
  }

  /** Cancels scheduled discovery until the next `connect`. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.probing = false;
  }

  /** Schedules discovery after the cluster stopped serving a kind. */
  rediscover(): void {
    // Not right after discovery: for a moment a server still names a kind that it no longer serves.
    this.in(Math.max(0, REDISCOVERY_MS - (Date.now() - this.discoveredAt)), () => this.ask());
  }

  /**
   * Must be called when a request for objects was answered. Only this resets the pauses: an API
   * server without etcd still answers discovery.
   */
  proved(): void {
    this.attempts = 0;
    this.probing = false;
    if (this.unreachableSince === undefined) return;
    this.unreachableSince = undefined;
    this.failing = false;
    this.message = undefined;
    this.host.remember(undefined);
    this.host.onDiscovered();
    this.host.onChange();
  }

  /** Must be called when the list that probes the cluster was stopped. */
  probeAgain(): void {
    if (this.probing) this.probe();
  }

  /** Must be called when a request failed because of the cluster or the connection to it. */
  lost(error: unknown): void {
    // Requests that fail together are one loss.
    const known = this.unreachableSince !== undefined && this.timer !== undefined;
    if (this.unauthenticated || (known && failureKind(error) !== 'unauthenticated')) return;
    this.probing = false;
    this.host.onLost();
    this.message = failureMessage(error);
    if (failureKind(error) === 'unauthenticated') {
      this.rest();
      this.unauthenticated = true;
      this.unreachableSince = undefined;
      this.failing = false;
      this.host.remember(undefined);
    } else {
      this.unreachableSince ??= this.host.lostBefore() ?? Date.now();
      this.failing = isServerError(error);
      this.host.remember(this.unreachableSince);
      if (!this.connecting) this.retryLater();
    }
    this.host.onChange();
  }

  private retryLater(): void {
    this.attempts += 1;
    const discovered = this.failing && this.discovery !== undefined;
    this.in(backoff(this.attempts), () => (discovered ? this.probe() : this.ask()));
  }

  private in(delayMs: number, task: () => unknown): void {
    this.rest();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      task();
    }, delayMs);
  }

  private probe(): void {
    if (!this.host.wanted()) return;
    this.probing = true;
    if (!this.host.onProbe()) this.proved();
  }

  // An API server that restarts already answers before it names its custom resources.
  private doubts(found: ServedKinds): boolean {
    if (this.unreachableSince === undefined || this.attempts > DOUBTFUL_ATTEMPTS) return false;
    return Object.keys(this.discovery?.versions ?? {}).some(kind => !(kind in found.versions));
  }

  private async ask(): Promise<void> {
    this.rest();
    if (this.connecting || !this.host.wanted()) return;
    this.connecting = true;
    try {
      const found = await discoverKinds(this.host.reader, this.cluster);
      if (this.doubts(found)) throw new ApiFailure(0, 'The API server is starting.');
      this.discovery = found;
      this.discoveredAt = Date.now();
      this.connecting = false;
      if (this.unreachableSince === undefined) this.host.onDiscovered();
      else this.probe();
      // The Gateway API may be installed later. A server that just started does not name it yet.
      if (!this.installed) this.in(UNINSTALLED_MS, () => this.ask());
    } catch (error) {
      this.connecting = false;
      this.lost(error);
    }
    this.host.onChange();
  }
}
