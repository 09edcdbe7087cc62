import { findKind } from '../../../gatewayApi/kinds';
import { list, pairs } from '../../../gatewayApi/read';
import type { Route, Service } from '../../../gatewayApi/types';
import type { ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { type LocatedBackend, routeReferences } from '../../routes/backendRefs';

/** A reference from a route to a Service or ServiceImport that exists. */
export interface ServiceBackend {
  readonly backend: LocatedBackend;
  readonly target: ObjectRef;
  /** The fields that rules read. */
  readonly service: Pick<Service, 'spec'>;
}

function read(route: Route, reader: Reader): readonly ServiceBackend[] {
  const found: ServiceBackend[] = [];
  for (const backend of routeReferences(route).backends) {
    const { group, kind, namespace, name, port } = backend.reference;
    const known = findKind(group, kind);
    if (known !== 'Service' && known !== 'ServiceImport') continue;
    const lookup = reader.object(known, namespace, name);
    if (lookup.state !== 'found') continue;
    // Only a Service requires a port. A ServiceImport has ports after a cluster exports it.
    const isJudged =
      known === 'Service' || (port !== undefined && list(lookup.object.spec?.ports).length > 0);
    if (isJudged)
      found.push({ backend, target: { group, kind, namespace, name }, service: lookup.object });
  }
  return found;
}

/** Whether a Service is only a DNS alias. */
export function isExternalName({ service }: Pick<ServiceBackend, 'service'>): boolean {
  return service.spec?.type === 'ExternalName';
}

/** The labels of the pods that a Service selects; empty if it has no selector. */
export function selectorOf({
  service,
}: Pick<ServiceBackend, 'service'>): ReadonlyArray<[string, string]> {
  return pairs((service.spec as { selector?: unknown } | null | undefined)?.selector);
}

/** The port of the Service that the reference names; undefined if the Service does not have it. */
export function namedPort({
  service,
  backend,
}: ServiceBackend): NonNullable<NonNullable<Service['spec']>['ports']>[number] | undefined {
  return list(service.spec?.ports).find(({ port }) => port === backend.reference.port);
}

let last: { stamp: number; route: Route; answer: readonly ServiceBackend[] } | undefined;

/**
 * Collects the references from a route to Services that are known to exist (BackendObjectReference).
 *
 * @returns The references of rules and filters, in the order of the route.
 */
export function serviceBackends(route: Route, reader: Reader): readonly ServiceBackend[] {
  const { stamp } = reader.reading;
  // Objects do not change within one pass, and reads need to be recorded only once.
  if (last?.stamp !== stamp || last.route !== route)
    last = { stamp, route, answer: read(route, reader) };
  return last.answer;
}
