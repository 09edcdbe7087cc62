import type { RouteVerdict } from '../../../analysis';
import { sameParent } from '../../../components/basics/parentText';
import { parentReference } from '../../../gatewayApi/references';
import type { Route } from '../../../gatewayApi/types';

/**
 * Finds the entries of a route's status for its parentRefs.
 *
 * @returns For each parentRef's index in the spec, the paths of its status entries, such as
 *   `.status.parents[1]`.
 */
export function statusPlaces(
  route: Route,
  { parents }: RouteVerdict
): ReadonlyMap<number, readonly string[]> {
  const raw: unknown = route.status?.parents;
  const entries = Array.isArray(raw) ? (raw as ReadonlyArray<{ parentRef?: object } | null>) : [];
  const of = entries.map(entry => parentReference(entry?.parentRef, route.metadata.namespace));
  return new Map(
    parents.map(({ index, parentRef }) => [
      index,
      of.flatMap((parent, place) =>
        sameParent(parent, parentRef) ? [`.status.parents[${place}]`] : []
      ),
    ])
  );
}
