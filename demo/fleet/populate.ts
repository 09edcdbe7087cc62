import type { KubeObjectInput } from '../cluster';
import { createdAt, fractionOf, transitionedAt } from './aging';
import { DemoControllers } from './controllers';
import { endpointSlice } from './endpointSlices';
import { identityOf, type Manifest } from './manifests';

/**
 * Turns manifests into objects as in a running cluster: with ages, generations, the status that
 * their controllers report, and an EndpointSlice for each Service.
 * @param cluster its name, which makes the same manifest differ a little between clusters
 * @param start the start of the demo, in milliseconds since 1970
 */
export function populated(
  cluster: string,
  manifests: Manifest[],
  start = Date.now()
): KubeObjectInput[] {
  const controllers = new DemoControllers(manifests);
  const objects = manifests.map(manifest => {
    const { reported, ...object } = manifest;
    const identity = `${cluster} ${identityOf(manifest)}`;
    const created = createdAt(manifest.kind, identity, start);
    const behind = reported === 'none' ? 0 : reported?.behind ?? 0;
    const observed = 1 + Math.floor(fractionOf(`${identity} generation`) * 5);
    const status = controllers.statusOf(manifest, {
      observedGeneration: observed,
      lastTransitionTime: transitionedAt(created, identity, start),
    });
    return {
      ...object,
      metadata: {
        ...object.metadata,
        creationTimestamp: created,
        generation: observed + behind,
      },
      ...(object.kind === 'Event' ? eventTimes(created, start) : {}),
      ...(status ? { status } : {}),
    };
  });
  const slices = manifests
    // Kubernetes writes none for a Service without a selector.
    .filter(({ kind, spec }) => kind === 'Service' && hasSelector(spec))
    .map(service => endpointSlice(cluster, service, start));
  return [...objects, ...slices];
}

function hasSelector(spec: unknown): boolean {
  return (spec as { selector?: object } | undefined)?.selector !== undefined;
}

function eventTimes(created: string, start: number): object {
  const lastTimestamp = new Date(start - 60_000).toISOString();
  return { firstTimestamp: created, lastTimestamp };
}
