import { backoff } from '../../kube/backoff';
import { ApiFailure, type ClusterApi, failureKind, failureMessage } from '../../kube/clusterApi';
import { discoverKinds, type ServedKinds, servesGatewayApi } from '../../kube/discovery';

/** What is needed to reach a cluster, and who is told. */
export interface ReachHost {
  readonly api: ClusterApi;
  /** Whether anybody wants something of the cluster. */
  readonly wanted: () => boolean;
  /** What the cluster serves is known, or known anew; told how many milliseconds that took. */
  readonly onDiscovered: (tookMs: number) => void;
  /** It does not answer, or wants a login. */
  readonly onLost: () => void;
  /** One of the fields has changed; called after the others. */
  readonly onChange: () => void;
}

const DISCOVERY_TIMEOUT_MS = { first: 15_000, limit: 120_000 };
const REDISCOVERY_MS = 5_000;
const UNINSTALLED_MS = 60_000;
const DOUBTFUL_ATTEMPTS = 6;

/** Whether one cluster answers, and what it serves: asks, and asks again when that makes sense. */
export class ClusterReach {
  /** What it serves; undefined until it has said so. */
  discovery: ServedKinds | undefined;
  /** Since when it does not answer, in milliseconds since the epoch. */
  unreachableSince: number | undefined;
  /** It wants a login. It is not asked again by itself then. */
  unauthenticated = false;
  /** The last failure in words. */
  message: string | undefined;
  /** When discovery was answered, in milliseconds since the epoch. */
  discoveredAt = 0;

  private connecting = false;
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly cluster: string, private readonly host: ReachHost) {}

  /** It does not give what it should, so that what is known of it may be out of date. */
  get stale(): boolean {
    return this.unreachableSince !== undefined || this.unauthenticated;
  }

  /** Whether it serves any kind of the Gateway API. */
  get installed(): boolean {
    return this.discovery !== undefined && servesGatewayApi(this.discovery);
  }

  /** Asks what it serves, unless that is known or on its way. */
  connect(): void {
    const missing = this.discovery === undefined || this.unreachableSince !== undefined;
    if (missing && !this.unauthenticated && this.timer === undefined) void this.ask();
  }

  /** Asks anew, whatever has come of it before. */
  retry(): void {
    this.unauthenticated = false;
    this.attempts = 0;
    void this.ask();
  }

  /** Asks nothing by itself any more, until it is told to connect. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** A kind has gone, so what it serves is not what it was. */
  rediscover(): void {
    // Not at once after an answer: a server forgets a kind a moment before it stops naming it.
    this.askIn(Math.max(0, REDISCOVERY_MS - (Date.now() - this.discoveredAt)));
  }

  /** A request has failed in a way that is about the cluster, or the way to it. */
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

  // An API server that comes back names its custom resources a while after it answers.
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
      // Somebody may install it, and an API server that has just started does not name it yet.
      if (!this.installed) this.askIn(UNINSTALLED_MS);
    } catch (error) {
      this.connecting = false;
      this.lost(error);
    }
    this.host.onChange();
  }
}
