import type { ClusterReader } from '../../src/kube/clusterApi';
import { TIMED_OUT, TransportFailure } from './kubeReader';

/** Ends the reading of a cluster that no longer answers, and of a list that never ends. */
export class BoundedReader implements ClusterReader {
  private readonly startedLists = new Map<string, number>();
  private lastAnswer = -Infinity;
  private silence: TransportFailure | undefined;

  /**
   * @param reader - Limits each request by itself.
   * @param timeoutMs - The time limit of a list with all its pages, in milliseconds; 0 is no limit.
   */
  constructor(private readonly reader: ClusterReader, private readonly timeoutMs: number) {}

  async get(...request: Parameters<ClusterReader['get']>): Promise<unknown> {
    if (this.silence !== undefined) throw this.silence;
    const start = performance.now();
    this.checkList(request[1], start);
    try {
      const answer = await this.reader.get(...request);
      this.lastAnswer = performance.now();
      return answer;
    } catch (error) {
      if (!(error instanceof TransportFailure)) this.lastAnswer = performance.now();
      // Each further request would wait as long.
      else if (error.code === TIMED_OUT && this.lastAnswer < start) this.silence = error;
      throw error;
    }
  }

  private checkList(path: string, now: number): void {
    const [list = '', query = ''] = path.split('?');
    if (!new URLSearchParams(query).has('continue')) this.startedLists.set(list, now);
    const seconds = this.timeoutMs / 1000;
    if (this.timeoutMs > 0 && now - (this.startedLists.get(list) ?? now) > this.timeoutMs) {
      throw new TransportFailure(TIMED_OUT, `the list is not complete within ${seconds} s`);
    }
  }
}
