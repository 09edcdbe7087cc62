import type { KubernetesObject } from '../../gatewayApi/types';
import { backoff } from '../../kube/backoff';
import { type ClusterApi, failureKind, failureMessage } from '../../kube/clusterApi';
import { readFeedList } from '../../kube/feedList';
import { completeObject, keyOf, replaceObjects } from '../../kube/feedObject';
import { openFeedWatch, type WatchEnd } from '../../kube/feedWatch';
import type { WatchBudget, Watcher } from '../../kube/watchBudget';
import { readEvent } from '../../kube/watchEvent';

/** Why a feed does not bring what it should. */
export interface FeedProblem {
  readonly verb: 'list' | 'watch';
  readonly message: string;
}

/** What a feed needs, and whom it tells. */
export interface FeedHost {
  readonly api: ClusterApi;
  readonly cluster: string;
  readonly budget: WatchBudget;
  /** How long to wait between two lists where a watch is not to be had, in milliseconds. */
  readonly pollMs: () => number;
  /** Runs a list when the cluster has room for one. */
  readonly queue: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /** Objects, or what is known of them, have changed. */
  readonly onChange: () => void;
  /** The cluster does not answer, or wants a login: the feed rests until it is resumed. */
  readonly onLost: (error: unknown) => void;
  /** The resource is not there any more. */
  readonly onGone: () => void;
}

/** What a feed reads. */
export interface FeedTarget {
  readonly kind: string;
  readonly apiVersion: string;
  /** Of the list, without a query. */
  readonly path: string;
  readonly watchable: boolean;
}

const REFUSALS_BEFORE_POLLING = 3;
// Where a cluster that answers otherwise goes on failing at this one resource, it is the resource.
const LOSSES_OF_CLUSTER = 1;

/**
 * Keeps the objects of one resource of one cluster as they are: lists them, watches from where the
 * list ended, resumes where a watch ended, lists again when the server has forgotten that place.
 * It is a reflector after client-go's, since Headlamp's lists do none of the last three.
 */
export class Feed implements Watcher {
  readonly objects = new Map<string, KubernetesObject>();
  /** Whether a list has succeeded, so that what is not in `objects` is not there. */
  synced = false;
  problem: FeedProblem | undefined;
  /** It lists at intervals, since it has no watch. */
  polling = false;
  needed = true;

  private resourceVersion = '';
  private active = false;
  // Answers that belong to an earlier start, list or watch are recognised by it and dropped.
  private generation = 0;
  private failures = 0;
  private refusals = 0;
  private losses = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closeWatch: (() => void) | undefined;

  constructor(private readonly host: FeedHost, private readonly target: FeedTarget) {}

  /** Starts, or goes on after a rest: from where it was, if it had come anywhere. */
  start(): void {
    if (this.active) return;
    this.active = true;
    this.failures = 0;
    this.refusals = 0;
    if (this.synced && this.resourceVersion !== '' && !this.polling) this.watch();
    else void this.list();
  }

  /** Rests: keeps its objects and asks nothing. */
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
      const { items, resourceVersion } = await this.host.queue(() =>
        readFeedList(this.host.api, this.host.cluster, this.target.path, {
          // The first list may come from the server's cache; a later one follows a doubt about it.
          cached: !this.synced,
          wanted: () => generation === this.generation,
        })
      );
      if (generation !== this.generation) return;
      replaceObjects(this.objects, items, this.target);
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
        // What may not be read any more is not shown either.
        this.objects.clear();
        this.synced = false;
        this.host.budget.release(this);
        break;
      default:
        this.retryList();
    }
    this.problem = { verb: 'list', message: failureMessage(error) };
    this.host.onChange();
  }

  private retryList(): void {
    this.failures += 1;
    this.later(backoff(this.failures), () => void this.list());
  }

  private follow(): void {
    const mayWatch = this.target.watchable && this.refusals < REFUSALS_BEFORE_POLLING;
    if (mayWatch && this.host.budget.acquire(this)) {
      // A watch that was refused is tried again more and more slowly.
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

  // A socket gives no reason when it is refused; a list does.
  private refused(): void {
    this.refusals += 1;
    if (this.refusals >= REFUSALS_BEFORE_POLLING) {
      this.problem = { verb: 'watch', message: '' };
    }
    void this.list();
  }

  private apply(raw: unknown): void {
    const event = readEvent(raw);
    switch (event.type) {
      case 'changed':
        this.resourceVersion = event.object.metadata.resourceVersion ?? this.resourceVersion;
        this.objects.set(keyOf(event.object), completeObject(event.object, this.target));
        break;
      case 'deleted':
        this.resourceVersion = event.object.metadata.resourceVersion ?? this.resourceVersion;
        this.objects.delete(keyOf(event.object));
        break;
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
