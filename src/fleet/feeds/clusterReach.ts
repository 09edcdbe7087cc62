import { backoff } from '../../kube/backoff';
import { ApiFailure, type ClusterApi, failureKind, failureMessage } from '../../kube/clusterApi';
import { discoverKinds, type ServedKinds, servesGatewayApi } from '../../kube/discovery';

export interface ReachHost {
  readonly api: ClusterApi;
  /** Whether any page needs the cluster. */
  readonly wanted: () => boolean;
  /** Called after each successful discovery with the time that it took, in milliseconds. */
  readonly onDiscovered: (tookMs: number) => void;
  /** Called when the cluster does not answer or requires a login. */
  readonly onLost: () => void;
  /** Called after a field changed, and after the other callbacks. */
  readonly onChange: () => void;
}

const DISCOVERY_TIMEOUT_MS = { first: 15_000, limit: 120_000 };
const REDISCOVERY_MS = 5_000;
const UNINSTALLED_MS = 60_000;
const DOUBTFUL_ATTEMPTS = 6;

/** Whether one cluster answers and which kinds it serves. Retries where a retry can help. */
export class ClusterReach {
  /** The kinds that the cluster serves; undefined until discovery succeeds. */
  discovery: ServedKinds | undefined;
  /** When the cluster stopped answering, in milliseconds since the epoch. */
  unreachableSince: number | undefined;
  /** The cluster requires a login. Requests to it are not retried automatically. */
  unauthenticated = false;
  /** The message of the last failure. */
  message: string | undefined;
  /** When discovery last succeeded, in milliseconds since the epoch. */
  discoveredAt = 0;

  private connecting = false;
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
    if (missing && !this.unauthenticated && this.timer === undefined) void this.ask();
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
  }

  /** Schedules discovery after the cluster stopped serving a kind. */
  rediscover(): void {
    // Not right after discovery: for a moment a server still names a kind that it no longer serves.
    this.askIn(Math.max(0, REDISCOVERY_MS - (Date.now() - this.discoveredAt)));
  }

  /** Must be called when a request failed because of the cluster or the connection to it. */
  lost(error: unknown): void {
    this.host.onLost();
    this.message = failureMessage(error);
    if (failureKind(error) === 'unauthenticated') {
      this.rest();
      this.unauthenticated = true;
      this.unreachableSince = undefined;
    } else if (!this.unauthenticated) {
      this.unreachableSince ??= Date.now();
      if (!this.connecting) {
        this.attempts += 1;
        this.askIn(backoff(this.attempts));
      }
    }
    this.host.onChange();
  }

  private askIn(delayMs: number): void {
    this.rest();
    this.timer = setTimeout(() => void this.ask(), delayMs);
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
    const { first, limit } = DISCOVERY_TIMEOUT_MS;
    try {
      const timeoutMs = Math.min(limit, first * 2 ** this.attempts);
      const start = performance.now();
      const found = await discoverKinds(this.host.api, this.cluster, timeoutMs);
      if (this.doubts(found)) throw new ApiFailure(0, 'The API server is starting.');
      this.discovery = found;
      this.discoveredAt = Date.now();
      this.connecting = false;
      this.attempts = 0;
      this.unreachableSince = undefined;
      this.message = undefined;
      this.host.onDiscovered(performance.now() - start);
      // The Gateway API may be installed later. A server that just started does not name it yet.
      if (!this.installed) this.askIn(UNINSTALLED_MS);
    } catch (error) {
      this.connecting = false;
      this.lost(error);
    }
    this.host.onChange();
  }
}
