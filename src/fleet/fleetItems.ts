import type { Kind, KubernetesObject } from '../gatewayApi/types';
import type { FleetItem } from './model';

/** The source of a cluster's objects. */
export interface ItemSource {
  readonly stale: boolean;
  objects(kind: Kind): readonly KubernetesObject[];
}

/** Objects as items for pages. Unchanged items and lists keep their identity: no rerender. */
export class FleetItems {
  private readonly read = new Map<string, { version: number; items: readonly FleetItem[] }>();
  private readonly lists = new Map<string, readonly FleetItem[]>();
  private readonly itemOf = new WeakMap<KubernetesObject, FleetItem>();

  /**
   * The items of one kind of one cluster.
   *
   * @param version - Must change whenever the objects or the state of the cluster change.
   */
  ofKind(cluster: string, kind: Kind, version: number, source: ItemSource): readonly FleetItem[] {
    const key = `${cluster}/${kind}`;
    const cached = this.read.get(key);
    if (cached?.version === version) return cached.items;
    const items = source.objects(kind).map(object => this.item(cluster, object, source.stale));
    this.read.set(key, { version, items });
    return items;
  }

  /** Returns the previous list of the key if the items are the same, else the new list. */
  list(key: string, items: readonly FleetItem[]): readonly FleetItem[] {
    const known = this.lists.get(key);
    const same = known?.length === items.length && items.every((item, at) => item === known[at]);
    if (same) return known;
    this.lists.set(key, items);
    return items;
  }

  private item(cluster: string, object: KubernetesObject, stale: boolean): FleetItem {
    const known = this.itemOf.get(object);
    if (known !== undefined && known.stale === stale) return known;
    const item = { cluster, object, stale } as unknown as FleetItem;
    this.itemOf.set(object, item);
    return item;
  }
}
