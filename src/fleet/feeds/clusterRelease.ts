import type { ClusterReader } from '../../kube/clusterApi';
import { readRelease, type Release } from '../../kube/release';

export interface ReleaseHost {
  readonly reader: ClusterReader;
  /** Whether the cluster answers and serves the Gateway API. */
  readonly readable: () => boolean;
  /** Called after the release was read. */
  readonly onChange: () => void;
}

/** The release of the Gateway API in one cluster, read once, and only if a page needs it. */
export class ClusterRelease {
  /** Undefined until it is read. */
  release: Release | undefined;
  private isNeeded = false;
  private asking = false;

  constructor(private readonly cluster: string, private readonly host: ReleaseHost) {}

  /** Reads the release, now or as soon as the cluster can be read. */
  need(): void {
    this.isNeeded = true;
    this.mayRead();
  }

  /** Must be called whenever the cluster may have become readable. */
  mayRead(): void {
    if (!this.isNeeded || this.release !== undefined || this.asking) return;
    if (this.host.readable()) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      this.release = await readRelease(this.host.reader, this.cluster);
      this.host.onChange();
    } catch {
      // Asked again when the cluster answers another request.
    } finally {
      this.asking = false;
    }
  }
}
