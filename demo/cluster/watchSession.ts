import { inVersion } from './resources';
import type { Matcher } from './selectors';
import { tooOldResourceVersion } from './status';
import type { Change, ObjectStore } from './store';
import {
  apiVersionOf,
  groupResource,
  type KubeObject,
  type ResourceType,
  type WatchEvent,
} from './types';

/** The client's end of a watch, over any transport. */
export interface WatchSink {
  send(event: WatchEvent): void;
  /** The server ends the watch with a close message. */
  end(): void;
  /** The connection breaks. */
  destroy(): void;
}

export interface WatchOptions {
  type: ResourceType;
  version: string;
  matches: Matcher;
  /** Undefined: start with all existing objects, as ADDED. */
  fromVersion: number | undefined;
  bookmarks: boolean;
  bookmarkIntervalMs: number;
  timeoutMs: number;
  /** Answers with a 410 event for any version. */
  gone: boolean;
  /** The form in which objects are sent. */
  represent: (object: KubeObject) => object;
  /** Sends one message that no client can read, and closes. */
  unreadable: boolean;
  onClose: () => void;
}

/** One open watch: first the changes since its version, then every change until it ends. */
export class WatchSession {
  private unsubscribe: (() => void) | undefined;
  private timers: NodeJS.Timeout[] = [];
  private open = true;

  constructor(
    private readonly store: ObjectStore,
    private readonly options: WatchOptions,
    private readonly sink: WatchSink
  ) {}

  get resource(): string {
    return groupResource(this.options.type);
  }

  start(): void {
    const { fromVersion, gone, timeoutMs, bookmarks, bookmarkIntervalMs } = this.options;
    if (this.options.unreadable) {
      this.sink.send({ type: 'ADDED', object: {} });
      this.end();
      return;
    }
    const oldest = this.store.oldestVersion;
    if (fromVersion !== undefined && (gone || fromVersion < oldest)) {
      const { body } = tooOldResourceVersion(fromVersion, Math.max(oldest, fromVersion + 1));
      this.sink.send({ type: 'ERROR', object: body });
      this.end();
      return;
    }
    if (fromVersion === undefined) {
      for (const object of this.store.list(this.resource)) {
        if (this.options.matches(object)) this.send('ADDED', object);
      }
    } else {
      this.store.since(fromVersion).forEach(change => this.onChange(change));
    }
    this.unsubscribe = this.store.subscribe(change => this.onChange(change));
    this.timers.push(setTimeout(() => this.end(), timeoutMs));
    if (bookmarks) this.timers.push(setInterval(() => this.sendBookmark(), bookmarkIntervalMs));
    this.timers.forEach(timer => timer.unref());
  }

  /** Ends the watch as a server does at its timeout: a last bookmark, then a clean close. */
  end(): void {
    if (!this.open) return;
    if (this.options.bookmarks && this.unsubscribe) this.sendBookmark();
    this.stop();
    this.sink.end();
  }

  /** Breaks the connection without a close message. */
  drop(): void {
    if (this.open) {
      this.stop();
      this.sink.destroy();
    }
  }

  /** The client has left. */
  clientClosed(): void {
    if (this.open) this.stop();
  }

  private stop(): void {
    this.open = false;
    this.unsubscribe?.();
    this.timers.forEach(timer => clearTimeout(timer));
    this.options.onClose();
  }

  private onChange(change: Change): void {
    if (change.resource !== this.resource) return;
    const { matches } = this.options;
    const before = change.previous !== undefined && matches(change.previous);
    const after = change.type !== 'DELETED' && matches(change.object);
    // An object that no longer matches the selector is deleted from the view of this watch.
    if (after) {
      this.send(before ? 'MODIFIED' : 'ADDED', change.object);
    } else if (before) {
      this.send('DELETED', change.object);
    }
  }

  private send(type: 'ADDED' | 'MODIFIED' | 'DELETED', object: KubeObject): void {
    const { type: resourceType, version, represent } = this.options;
    this.sink.send({ type, object: represent(inVersion(object, resourceType, version)) });
  }

  private sendBookmark(): void {
    const { type, version } = this.options;
    this.sink.send({
      type: 'BOOKMARK',
      object: {
        kind: type.kind,
        apiVersion: apiVersionOf(type.group, version),
        metadata: {
          resourceVersion: String(this.store.resourceVersion),
          creationTimestamp: null,
        },
      },
    });
  }
}
