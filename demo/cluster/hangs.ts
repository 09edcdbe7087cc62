import type { WatchSink } from './watchSession';

/** Holds back everything that a cluster sends while it hangs, as a stopped process does. */
export class Hangs {
  /** Resolves when the cluster does not hang, or no longer hangs. */
  over: Promise<void> = Promise.resolve();
  private release: (() => void) | undefined;

  start(): void {
    if (this.release !== undefined) return;
    this.over = new Promise(resolve => {
      this.release = resolve;
    });
  }

  end(): void {
    this.release?.();
    this.release = undefined;
  }

  /** A sink that gets everything in order, but nothing while the cluster hangs. */
  paused(sink: WatchSink): WatchSink {
    const held: Array<() => void> = [];
    const inOrder = (action: () => void) => {
      if (this.release === undefined && held.length === 0) {
        action();
        return;
      }
      held.push(action);
      if (held.length === 1) void this.over.then(() => held.splice(0).forEach(run => run()));
    };
    return {
      send: event => inOrder(() => sink.send(event)),
      end: () => inOrder(() => sink.end()),
      destroy: () => sink.destroy(),
    };
  }
}
