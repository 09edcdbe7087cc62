import type { Route, Service } from '../../../gatewayApi/types';
import { type LocatedBackend, routeReferences } from '../../backendRefs';
import type { ObjectRef } from '../../model';
import type { Reader } from '../../reader';

/** A reference of a route to a Service that is there. */
export interface ServiceBackend {
  readonly backend: LocatedBackend;
  readonly target: ObjectRef;
  readonly service: Service;
}

/**
 * Collects the references of a route to Services that are known to be there (BackendObjectReference).
 *
 * @param route - As it stands.
 * @param reader - Where Services are.
 * @returns Those of rules and of filters, in the order of the route.
 */
export function serviceBackends(route: Route, reader: Reader): ServiceBackend[] {
  return routeReferences(route).backends.flatMap(backend => {
    const { group, kind, namespace, name } = backend.reference;
    if (group !== '' || kind !== 'Service') return [];
    const found = reader.object('Service', namespace, name);
    if (found.state !== 'found') return [];
    return [{ backend, target: { group, kind, namespace, name }, service: found.object }];
  });
}
