import type { EmbeddedCluster, KubeObject } from '../../../demo/cluster';

const ROUTES = 'httproutes.gateway.networking.k8s.io';
// One of so many events deletes a route, and the next one creates it again.
const DELETED_OF = 20;
// A timer that runs late catches up.
const TICK_MS = 10;

/** Changes the routes of clusters in turn, at a steady pace. */
export class Changes {
  private readonly routes: Array<readonly [EmbeddedCluster, KubeObject]>;
  private timer: NodeJS.Timeout | undefined;
  private count = 0;
  private deleted: readonly [EmbeddedCluster, KubeObject] | undefined;

  /** @param clusters - At least one has an HTTPRoute. */
  constructor(clusters: readonly EmbeddedCluster[]) {
    const lists = clusters.map(cluster =>
      cluster.list(ROUTES).map(route => [cluster, route] as const)
    );
    const longest = Math.max(...lists.map(({ length }) => length));
    // Alternates between the clusters.
    this.routes = Array.from({ length: longest }, (_, index) =>
      lists.flatMap(list => (index < list.length ? [list[index]] : []))
    ).flat();
  }

  /** Starts with `perSecond` events a second; 0 stops. */
  pace(perSecond: number): void {
    clearInterval(this.timer);
    if (perSecond === 0) return;
    const start = performance.now();
    let sent = 0;
    this.timer = setInterval(() => {
      const due = Math.floor(((performance.now() - start) / 1_000) * perSecond);
      for (; sent < due; sent += 1) this.next();
    }, TICK_MS);
  }

  private next(): void {
    this.count += 1;
    if (this.deleted !== undefined) {
      this.apply(this.deleted);
      this.deleted = undefined;
      return;
    }
    // A step that shares no factor with usual lengths: neighbors on a page do not change together.
    const changed = this.routes[(this.count * 7_919) % this.routes.length];
    if (this.count % DELETED_OF === 0) {
      const [cluster, { metadata }] = changed;
      cluster.delete(ROUTES, metadata.name, metadata.namespace);
      this.deleted = changed;
    } else {
      this.apply(changed);
    }
  }

  // The hostname is in a cell, so the row changes.
  private apply([cluster, route]: readonly [EmbeddedCluster, KubeObject]): void {
    const { apiVersion, kind, metadata, spec } = route;
    const { name, namespace, labels } = metadata;
    const hostnames = [`version-${this.count}.${name}.example.com`];
    const changed = { ...(spec as object), hostnames };
    cluster.apply({ apiVersion, kind, metadata: { name, namespace, labels }, spec: changed });
  }
}
