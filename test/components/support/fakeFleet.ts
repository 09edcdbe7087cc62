import { vi } from 'vitest';
import type { ClusterStatus, Scope } from '../../../src/fleet/model';
import { fleet } from '../../../src/fleet/store';
import type { ObjectMeta } from '../../../src/gatewayApi/types';
import type { ObjectAnswer } from '../../../src/kube/objectAnswer';

interface FakeObject {
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

/** A cluster that has answered, unless the fields say otherwise. */
export function clusterStatus(
  cluster: string,
  changes: Partial<ClusterStatus> = {}
): ClusterStatus {
  return {
    cluster,
    phase: 'ready',
    reading: [],
    missing: [],
    malformed: [],
    versions: { Gateway: 'v1', HTTPRoute: 'v1', ListenerSet: 'v1' },
    discovered: true,
    polled: [],
    ...changes,
  };
}

/** The scope of a page inside the URL of these clusters. */
export function scopeOf(...clusters: string[]): Scope {
  return {
    clusters,
    unknown: [],
    available: clusters,
    atHome: false,
    needsChoice: false,
    choose: () => {},
  };
}

/**
 * Replaces the plugin's fleet with given answers until the test ends.
 *
 * @param statuses - The clusters.
 * @param objects - The objects of each cluster; a lookup in place of a list answers for every object.
 */
export function fakeFleet(
  statuses: readonly ClusterStatus[],
  objects: Readonly<Record<string, readonly FakeObject[] | ObjectAnswer>> = {}
): void {
  vi.spyOn(fleet, 'retain').mockReturnValue(() => {});
  vi.spyOn(fleet, 'statuses').mockImplementation(clusters =>
    clusters.map(name => statuses.find(({ cluster }) => cluster === name) ?? clusterStatus(name))
  );
  vi.spyOn(fleet, 'list').mockImplementation((clusters, kinds) => ({
    items: clusters.flatMap(cluster => {
      const known = objects[cluster] ?? [];
      return 'state' in known
        ? []
        : known
            .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
            .map(object => ({ cluster, object: object as never, stale: false }));
    }),
    pending: [],
    loading: false,
  }));
  vi.spyOn(fleet, 'lookup').mockImplementation((cluster, kind, namespace, name) => {
    const known = objects[cluster] ?? [];
    if ('state' in known) return known as never;
    const object = known.find(
      item =>
        item.kind === kind && item.metadata.namespace === namespace && item.metadata.name === name
    );
    return (object === undefined ? { state: 'absent' } : { state: 'found', object }) as never;
  });
}
