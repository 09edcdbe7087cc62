import { kindInfo } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { FeedState } from '../../kube/coverage';
import { apiVersionOf, resourcePath } from '../../kube/resourcePath';
import type { MissingAccess } from '../model';
import { Feed, type FeedHost } from './feed';

/** A kind that is to be read, and where. */
export interface FeedWish {
  readonly kind: Kind;
  readonly version: string;
  /** Undefined: in every namespace. */
  readonly namespace: string | undefined;
  readonly watchable: boolean;
}

interface RunningFeed extends FeedWish {
  readonly feed: Feed;
}

/** The feeds of one cluster. */
export class ClusterFeeds {
  private readonly running = new Map<string, RunningFeed>();

  /** @param hostOf - What a feed of a kind needs. */
  constructor(private readonly hostOf: (kind: Kind) => FeedHost) {}

  /**
   * Ends the feeds that are not wished for and makes those that are; starts none.
   *
   * @param wishes - All that is to be read; the first comes first.
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

  /** Starts the feeds that do not run. */
  start(): void {
    this.running.forEach(({ feed }) => feed.start());
  }

  /** Lets all feeds rest. */
  stop(): void {
    this.running.forEach(({ feed }) => feed.stop());
  }

  /** Lists again where something is missing. */
  refreshHindered(): void {
    this.running.forEach(({ feed }) => feed.problem && feed.refresh());
  }

  /** Tells each feed whether a page shows what it brings now. */
  markNeeded(isNeeded: (kind: Kind) => boolean): void {
    this.running.forEach(({ kind, feed }) => {
      feed.needed = isNeeded(kind);
    });
  }

  /** The objects of a kind that have been read, in no particular order. */
  objects(kind: Kind): KubernetesObject[] {
    return this.of(kind).flatMap(({ feed }) => [...feed.objects.values()]);
  }

  /** The feed in which an object of a namespace would be. */
  covering(kind: Kind, namespace: string | undefined): Feed | undefined {
    return this.of(kind).find(
      running => running.namespace === undefined || running.namespace === namespace
    )?.feed;
  }

  /** How far the feeds of a kind have come. */
  states(kind: Kind): FeedState[] {
    return this.of(kind).map(({ namespace, feed }) => ({
      namespace,
      synced: feed.synced,
      hindered: feed.problem !== undefined,
    }));
  }

  /** Whether objects of a kind are still on their way. */
  pending(kind: Kind): boolean {
    return this.of(kind).some(({ feed }) => !feed.synced && feed.problem === undefined);
  }

  /** What may not be read. */
  missing(): MissingAccess[] {
    return [...this.running.values()].flatMap(({ kind, namespace, feed: { problem } }) =>
      problem === undefined
        ? []
        : [{ kind, namespace, verb: problem.verb, message: problem.message }]
    );
  }

  /** The kinds that are listed at intervals. */
  polled(): Kind[] {
    const polling = [...this.running.values()].filter(({ feed }) => feed.polling);
    return [...new Set(polling.map(({ kind }) => kind))];
  }

  /** Changes whenever what the feeds say about themselves does; cheap enough for every event. */
  summary(): string {
    return [...this.running.values()]
      .map(
        ({ feed }) => `${feed.synced}${feed.polling}${feed.problem?.verb}${feed.problem?.message}`
      )
      .join();
  }

  private of(kind: Kind): RunningFeed[] {
    return [...this.running.values()].filter(running => running.kind === kind);
  }

  private make({ kind, version, namespace, watchable }: FeedWish): Feed {
    const info = kindInfo(kind);
    return new Feed(this.hostOf(kind), {
      kind,
      apiVersion: apiVersionOf(info, version),
      path: resourcePath(info, version, namespace),
      watchable,
    });
  }
}
