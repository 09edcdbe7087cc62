import type { RouteVerdict } from '../../../analysis';
import { sameParent } from '../../../components/basics/routeParents';
import { parentReference } from '../../../gatewayApi/references';
import type { Route } from '../../../gatewayApi/types';

/**
 * Finds the entries of a route's status that speak of its parentRefs.
 *
 * @param route - As it arrived.
 * @param verdict - Its verdict.
 * @returns For each parentRef's place in the spec the fields of the status about it, such as
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
