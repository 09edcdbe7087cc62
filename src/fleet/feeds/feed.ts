import type { KubernetesObject } from '../../gatewayApi/types';
import { MalformedObjects } from '../../kube/answers/malformedObjects';
import { backoff } from '../../kube/backoff';
import { type ClusterApi, failureKind, failureMessage, isServerError } from '../../kube/clusterApi';
import { type ListTarget, readFeedList } from '../../kube/feedList';
import { keyOf, nameKey, replaceObjects } from '../../kube/feedObject';
import { type FeedWatch, openFeedWatch, type WatchEnd } from '../../kube/feedWatch';
import type { WatchBudget, Watcher } from '../../kube/watchBudget';
import { readEvent } from '../../kube/watchEvent';
import { WatchPace } from '../../kube/watchPace';

/** Why a feed cannot list or watch its resource. */
export interface FeedProblem {
  readonly verb: 'list' | 'watch';
  /** Whether the server refuses for want of a permission; otherwise it failed. */
  readonly forbidden: boolean;
  readonly message: string;
}

export interface FeedHost {
  readonly api: ClusterApi;
  readonly cluster: string;
  readonly budget: WatchBudget;
  /** The pause between two lists if there is no watch, in milliseconds. */
  readonly pollMs: () => number;
  /** Whether the cluster answered a request for objects since it was last lost. */
  readonly proven: () => boolean;
  /** Called for each message of a watch that can be read. */
  readonly onLife: () => void;
  /** Called after the objects or the state of the feed changed. */
  readonly onChange: () => void;
  /**
   * Called when the cluster does not answer, answers with errors, or requires a login. The feed has
   * stopped then.
   */
  readonly onLost: (error: unknown) => void;
  /** Called when the cluster no longer serves the resource. The feed has stopped then. */
  readonly onGone: () => void;
}

export interface FeedTarget extends ListTarget {
  readonly watchable: boolean;
}

// After this many failures the problem is the resource, since the cluster answers other requests.
const LOSSES_OF_CLUSTER = 1;

/**
 * Keeps the objects of one resource of one cluster up to date. It lists them, watches from the end
 * of the list, resumes where a watch ended, and lists again when the resourceVersion has expired.
 * It is a reflector as in client-go, since Headlamp's lists do not do the last three.
 */
export class Feed implements Watcher {
  readonly objects = new Map<string, KubernetesObject>();
  /** Objects that cannot be used. An object that is not in `objects` may be one of them. */
  readonly malformed = new MalformedObjects();
  /** Whether a list succeeded. An object in neither collection does not exist then. */
  synced = false;
  problem: FeedProblem | undefined;
  /** The feed lists at intervals, since it has no watch. */
  polling = false;
  needed = true;
  /** Whether the feed runs. */
  active = false;

  private resourceVersion = '';
  // Identifies answers to an earlier start, list or watch, which are dropped.
  private generation = 0;
  private failures = 0;
  private losses = 0;
  private readonly pace = new WatchPace();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private openWatch: FeedWatch | undefined;

  constructor(private readonly host: FeedHost, private readonly target: FeedTarget) {}

  /** Starts the feed, or resumes the watch where it stopped. */
  start(): void {
    if (this.active) return;
    this.active = true;
    if (this.synced && this.resourceVersion !== '' && !this.polling) this.watch();
    else void this.list();
  }

  /** Starts the feed with a list, which shows whether the cluster can be read. */
  probe(): void {
    this.active = true;
    void this.list();
  }

  /** Stops all requests; the objects stay. */
  stop(): void {
    this.active = false;
    this.reset();
    this.host.budget.release(this);
  }

  /** Lists again now, for example since permissions may have changed. */
  refresh(): void {
    if (!this.active) return;
    this.failures = 0;
    this.pace.forget();
    void this.list();
  }

  yieldSocket(): void {
    this.reset();
    this.poll();
  }

  offerSocket(): void {
    if (this.active && this.synced) void this.list();
  }

  private reset(): number {
    clearTimeout(this.timer);
    this.openWatch?.close();
    this.openWatch = undefined;
    return ++this.generation;
  }

  private later(delayMs: number, task: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(task, delayMs);
  }

  private async list(): Promise<void> {
    const generation = this.reset();
    try {
      const { items, malformed, resourceVersion } = await readFeedList(
        this.host.api,
        this.host.cluster,
        this.target,
        {
          // The first list may come from the server's cache. A later list must not be outdated.
          cached: !this.synced,
          wanted: () => generation === this.generation,
        }
      );
      if (generation !== this.generation) return;
      replaceObjects(this.objects, items);
      this.malformed.replace(malformed);
      this.resourceVersion = resourceVersion;
      this.synced = true;
      this.failures = 0;
      this.losses = 0;
      if (this.problem?.verb === 'list') this.problem = undefined;
      this.follow();
      this.host.onChange();
    } catch (error) {
      if (generation === this.generation) this.fail(error);
    }
  }

  // Whether the cluster has failed, rather than the resource.
  private isLoss(error: unknown): boolean {
    switch (failureKind(error)) {
      case 'unauthenticated':
        return true;
      case 'transient':
        return this.losses <= LOSSES_OF_CLUSTER || !this.host.proven();
      default:
        return isServerError(error) && !this.host.proven();
    }
  }

  private fail(error: unknown): void {
    const kind = failureKind(error);
    if (kind === 'transient') this.losses += 1;
    if (this.isLoss(error)) {
      this.stop();
      this.host.onLost(error);
      return;
    }
    switch (kind) {
      case 'notFound':
        this.stop();
        this.host.onGone();
        return;
      case 'forbidden':
        // Objects that the user may no longer read must not be shown.
        this.objects.clear();
        this.malformed.replace([]);
        this.synced = false;
        this.host.budget.release(this);
        break;
      default:
        this.retryList();
    }
    this.problem = {
      verb: 'list',
      forbidden: kind === 'forbidden',
      message: failureMessage(error),
    };
    this.host.onChange();
  }

  private retryList(): void {
    this.failures += 1;
    this.later(backoff(this.failures), () => void this.list());
  }

  private follow(): void {
    const mayWatch = this.target.watchable && this.pace.mayWatch;
    if (mayWatch && this.host.budget.acquire(this)) {
      if (!this.pace.refused || this.polling) this.watch();
      else this.later(this.pace.pauseMs(), () => this.watch());
    } else {
      this.poll();
    }
  }

  private poll(): void {
    this.host.budget.release(this);
    if (!this.polling) {
      this.polling = true;
      this.host.onChange();
    }
    this.later(this.host.pollMs(), () => void this.list());
  }

  private watch(): void {
    if (!this.host.budget.acquire(this)) {
      this.poll();
      return;
    }
    this.reset();
    // The feed still counts as polling while the server has refused all its watches.
    if (!this.pace.polls) this.polling = false;
    const query = new URLSearchParams({
      watch: '1',
      allowWatchBookmarks: 'true',
      resourceVersion: this.resourceVersion,
    });
    this.openWatch = openFeedWatch(
      this.host.api,
      this.host.cluster,
      `${this.target.path}?${query}`,
      {
        onEvent: raw => this.apply(raw),
        onEnd: end => this.resume(end),
      }
    );
  }

  private resume({ cause, early }: WatchEnd): void {
    this.openWatch = undefined;
    this.pace.ended(early);
    switch (cause) {
      case 'ended':
        if (!early) this.pace.lasted();
        this.later(this.pace.pauseMs(), () => this.watch());
        break;
      case 'refused':
        if (this.host.budget.refused()) this.poll();
        else this.refused();
        break;
      case 'silent':
        void this.list();
    }
  }

  // A refused socket gives no reason; a list does.
  private refused(): void {
    const polled = this.pace.polls;
    this.pace.refuse();
    this.pace.defer();
    if (this.pace.polls) this.problem = { verb: 'watch', forbidden: true, message: '' };
    // Between two lists of a feed that polls, a list would show nothing new.
    if (polled) this.poll();
    else void this.list();
  }

  // Returns whether the message can be read.
  private apply(raw: unknown): boolean {
    const event = readEvent(raw, this.target);
    switch (event.type) {
      case 'changed': {
        const { object } = event;
        this.resourceVersion = object.metadata.resourceVersion ?? this.resourceVersion;
        this.malformed.remove(keyOf(object));
        this.objects.set(keyOf(object), object);
        break;
      }
      case 'deleted':
        this.resourceVersion = event.resourceVersion || this.resourceVersion;
        this.malformed.remove(event.key);
        this.objects.delete(event.key);
        break;
      case 'malformed': {
        const { namespace, name } = event.malformed;
        this.malformed.add(event.malformed);
        if (name !== undefined) this.objects.delete(nameKey(namespace, name));
        break;
      }
      case 'bookmark':
        this.resourceVersion = event.resourceVersion;
        break;
      case 'error':
        this.failWatch(event.expired);
        return false;
      case 'unreadable':
        return false;
    }
    this.host.onLife();
    if (this.watchWorks() || event.type !== 'bookmark') this.host.onChange();
    return true;
  }

  private failWatch(expired: boolean): void {
    this.pace.ended(this.openWatch?.early() ?? true);
    if (!expired) this.pace.refuse();
    this.reset();
    this.later(this.pace.pauseMs(), () => void this.list());
  }

  // Returns whether the state of the feed changed.
  private watchWorks(): boolean {
    const changed = this.polling || this.problem?.verb === 'watch';
    this.pace.works();
    this.polling = false;
    if (this.problem?.verb === 'watch') this.problem = undefined;
    return changed;
  }
}
