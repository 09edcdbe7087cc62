import { kindInfo } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { MalformedObject } from '../../kube/answers/clusterObject';
import type { FeedState } from '../../kube/coverage';
import { listTarget } from '../../kube/feedList';
import type { MissingAccess } from '../model';
import { Feed, type FeedHost } from './feed';
import { feedState } from './feedState';

/** A kind to read, and the namespace to read it in. */
export interface FeedWish {
  readonly kind: Kind;
  readonly version: string;
  /** Undefined means every namespace. */
  readonly namespace: string | undefined;
  readonly watchable: boolean;
}

interface RunningFeed extends FeedWish {
  readonly feed: Feed;
}

export class ClusterFeeds {
  private probes = 0;
  private readonly running = new Map<string, RunningFeed>();

  constructor(private readonly hostOf: (kind: Kind) => FeedHost) {}

  /**
   * Creates the feeds for the wishes and stops all other feeds. New feeds are not started.
   *
   * @param wishes - Everything to read, in the order in which it is read.
   */
  keep(wishes: readonly FeedWish[]): void {
    const wanted = new Map(
      wishes.map(wish => [`${wish.kind}/${wish.version}/${wish.namespace ?? ''}`, wish])
    );
    for (const [key, { kind, feed }] of this.running) {
      if (wanted.has(key)) continue;
      feed.stop();
      this.running.delete(key);
      this.hostOf(kind).onChange();
    }
    for (const [key, wish] of wanted) {
      if (!this.running.has(key)) this.running.set(key, { ...wish, feed: this.make(wish) });
    }
  }

  /** Whether any feed runs. */
  get active(): boolean {
    return [...this.running.values()].some(({ feed }) => feed.active);
  }

  /**
   * Starts one feed, another one each time: a cluster that can list one resource can be read,
   * although another resource may fail.
   *
   * @returns False if there are no feeds.
   */
  probe(): boolean {
    const feeds = [...this.running.values()];
    if (feeds.length === 0) return false;
    feeds[this.probes % feeds.length].feed.probe();
    this.probes += 1;
    return true;
  }

  start(): void {
    this.running.forEach(({ feed }) => feed.start());
  }

  /** Stops all feeds; they keep their objects. */
  stop(): void {
    this.running.forEach(({ feed }) => feed.stop());
  }

  /** Lists the resources again that could not be read or watched. */
  refreshHindered(): void {
    this.running.forEach(({ feed }) => feed.problem && feed.refresh());
  }

  /** Records for each feed whether a page needs its objects now. */
  markNeeded(isNeeded: (kind: Kind) => boolean): void {
    this.running.forEach(({ kind, feed }) => {
      feed.needed = isNeeded(kind);
    });
  }

  /** The objects of a kind that were read, in no particular order. */
  objects(kind: Kind): KubernetesObject[] {
    return this.of(kind).flatMap(({ feed }) => [...feed.objects.values()]);
  }

  /** The feed that would contain an object of this kind and namespace. */
  covering(kind: Kind, namespace: string | undefined): Feed | undefined {
    return this.of(kind).find(
      running => running.namespace === undefined || running.namespace === namespace
    )?.feed;
  }

  states(kind: Kind): FeedState[] {
    return this.of(kind).map(({ namespace, feed }) => feedState(feed, namespace));
  }

  /** Whether objects of a kind are still loading. */
  pending(kind: Kind): boolean {
    return this.of(kind).some(({ feed }) => !feed.synced && feed.problem === undefined);
  }

  /** The resources that cannot be read, without optional ones that the user has no permission for. */
  missing(): MissingAccess[] {
    return [...this.running.values()].flatMap(({ kind, namespace, feed: { problem } }) =>
      problem === undefined || (problem.forbidden && kindInfo(kind).optional === true)
        ? []
        : [{ kind, namespace, ...problem }]
    );
  }

  /** The objects that cannot be used. */
  malformed(): MalformedObject[] {
    return [...this.running.values()].flatMap(({ feed }) => feed.malformed.all());
  }

  /** The kinds that are listed at intervals. */
  polled(): Kind[] {
    return [...new Set(this.polling().map(({ kind }) => kind))];
  }

  /** The number of feeds that list at intervals. */
  polls(): number {
    return this.polling().length;
  }

  /** A text that changes with the state of any feed; cheap enough to build for every event. */
  summary(): string {
    return [...this.running.values()]
      .map(
        ({ feed: { synced, polling, problem, malformed } }) =>
          `${synced}${polling}${problem?.verb}${problem?.message}${malformed.revision}`
      )
      .join();
  }

  private polling(): RunningFeed[] {
    return [...this.running.values()].filter(({ feed }) => feed.polling);
  }

  private of(kind: Kind): RunningFeed[] {
    return [...this.running.values()].filter(running => running.kind === kind);
  }

  private make({ kind, version, namespace, watchable }: FeedWish): Feed {
    return new Feed(this.hostOf(kind), { ...listTarget(kind, version, namespace), watchable });
  }
}
