import type { KubernetesObject } from '../../gatewayApi/types';
import { MalformedObjects } from '../../kube/answers/malformedObjects';
import { backoff } from '../../kube/backoff';
import {
  type ClusterApi,
  type FailureKind,
  failureKind,
  failureMessage,
} from '../../kube/clusterApi';
import { type ListTarget, readFeedList } from '../../kube/feedList';
import { keyOf, nameKey, replaceObjects } from '../../kube/feedObject';
import { openFeedWatch, type WatchEnd } from '../../kube/feedWatch';
import type { WatchBudget, Watcher } from '../../kube/watchBudget';
import { readEvent } from '../../kube/watchEvent';

/** Why a feed cannot list or watch its resource. */
export interface FeedProblem {
  readonly verb: 'list' | 'watch';
  readonly cause: FailureKind;
  readonly message: string;
}

export interface FeedHost {
  readonly api: ClusterApi;
  readonly cluster: string;
  readonly budget: WatchBudget;
  /** The pause between two lists if there is no watch, in milliseconds. */
  readonly pollMs: () => number;
  /** Runs a list once the limits of the cluster permit it. */
  readonly queue: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /** Called after the objects or the state of the feed changed. */
  readonly onChange: () => void;
  /** Called when the cluster does not answer or requires a login. The feed has stopped then. */
  readonly onLost: (error: unknown) => void;
  /** Called when the cluster no longer serves the resource. The feed has stopped then. */
  readonly onGone: () => void;
}

export interface FeedTarget extends ListTarget {
  readonly watchable: boolean;
}

const REFUSALS_BEFORE_POLLING = 3;
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

  private resourceVersion = '';
  private active = false;
  // Identifies answers to an earlier start, list or watch, which are dropped.
  private generation = 0;
  private failures = 0;
  private refusals = 0;
  private losses = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closeWatch: (() => void) | undefined;

  constructor(private readonly host: FeedHost, private readonly target: FeedTarget) {}

  /** Starts the feed, or resumes the watch where it stopped. */
  start(): void {
    if (this.active) return;
    this.active = true;
    this.failures = 0;
    this.refusals = 0;
    if (this.synced && this.resourceVersion !== '' && !this.polling) this.watch();
    else void this.list();
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
    this.refusals = 0;
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
    this.closeWatch?.();
    this.closeWatch = undefined;
    return ++this.generation;
  }

  private later(delayMs: number, task: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(task, delayMs);
  }

  private async list(): Promise<void> {
    const generation = this.reset();
    try {
      const { items, malformed, resourceVersion } = await this.host.queue(() =>
        readFeedList(this.host.api, this.host.cluster, this.target, {
          // The first list may come from the server's cache. A later list must not be outdated.
          cached: !this.synced,
          wanted: () => generation === this.generation,
        })
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

  private fail(error: unknown): void {
    switch (failureKind(error)) {
      case 'unauthenticated':
        this.stop();
        this.host.onLost(error);
        return;
      case 'transient':
        this.losses += 1;
        if (this.losses <= LOSSES_OF_CLUSTER) {
          this.stop();
          this.host.onLost(error);
          return;
        }
        this.retryList();
        break;
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
    this.problem = { verb: 'list', cause: failureKind(error), message: failureMessage(error) };
    this.host.onChange();
  }

  private retryList(): void {
    this.failures += 1;
    this.later(backoff(this.failures), () => void this.list());
  }

  private follow(): void {
    const mayWatch = this.target.watchable && this.refusals < REFUSALS_BEFORE_POLLING;
    if (mayWatch && this.host.budget.acquire(this)) {
      // A refused watch is retried with growing pauses.
      if (this.refusals === 0) this.watch();
      else this.later(backoff(this.refusals), () => this.watch());
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
    this.polling = false;
    const query = new URLSearchParams({
      watch: '1',
      allowWatchBookmarks: 'true',
      resourceVersion: this.resourceVersion,
    });
    this.closeWatch = openFeedWatch(
      this.host.api,
      this.host.cluster,
      `${this.target.path}?${query}`,
      {
        onEvent: event => {
          this.refusals = 0;
          this.apply(event);
        },
        onEnd: end => this.resume(end),
      }
    );
  }

  private resume(end: WatchEnd): void {
    this.closeWatch = undefined;
    switch (end) {
      case 'ended':
        this.refusals = 0;
        this.watch();
        break;
      case 'refused':
        this.refused();
        break;
      case 'silent':
        void this.list();
    }
  }

  // A refused socket gives no reason; a list does.
  private refused(): void {
    this.refusals += 1;
    if (this.refusals >= REFUSALS_BEFORE_POLLING) {
      this.problem = { verb: 'watch', cause: 'forbidden', message: '' };
    }
    void this.list();
  }

  private apply(raw: unknown): void {
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
        if (this.problem?.verb !== 'watch') return;
        break;
      case 'error':
        this.refusals += event.expired ? 0 : 1;
        void this.list();
        return;
      case 'unreadable':
        return;
    }
    if (this.problem?.verb === 'watch') this.problem = undefined;
    this.host.onChange();
  }
}
