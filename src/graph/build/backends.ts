import {
  backendShares,
  isKnownBackend,
  type ObjectRef,
  type ReferenceVerdict,
  routeReferences,
  type RouteVerdict,
} from '../../analysis';
import type { Route } from '../../gatewayApi/types';
import { backendId } from '../ids';
import type { Presence } from '../model';
import type { GraphSource } from '../source';
import { edge } from './edge';
import { objectNode, presenceOf } from './objectNode';
import type { Parts } from './parts';
import { ruleRowId } from './ruleRows';

function presence(
  ref: ObjectRef,
  said: ReferenceVerdict | undefined,
  source: GraphSource
): Presence {
  const found = presenceOf(source.lookup(ref));
  if (found === 'there') return found;
  // A kind that the cluster does not serve has no objects. Kubernetes' own kinds are always served.
  if (said?.reason === 'InvalidKind' && ref.group !== '') return 'missing';
  // Only the vendor knows whether its kind needs an object.
  const isVendors = ref.group !== '' && !isKnownBackend(ref);
  return found === 'missing' && isVendors ? 'unread' : found;
}

// Only a mesh knows whether it serves a route that it accepts.
function mayGetRequests({ parents }: RouteVerdict): boolean {
  return parents.some(({ accepted, served }) => (served ?? accepted).status !== 'False');
}

/**
 * Adds the backends of a route's rules and filters.
 *
 * @param route - The id of the route's node.
 */
export function addBackends(
  object: Route,
  verdict: RouteVerdict,
  route: string,
  source: GraphSource,
  parts: Parts
): void {
  const { cluster } = source;
  const { backends } = routeReferences(object);
  const shares = backendShares(backends);
  const idle = !mayGetRequests(verdict);
  backends.forEach(backend => {
    const { group, kind, namespace, name } = backend.reference;
    const ref: ObjectRef = { group, kind, namespace, name };
    const { field } = backend;
    const said = verdict.references.find(item => item.field === field);
    const id = backendId(cluster, ref);
    if (!parts.nodes.has(id)) {
      const readiness = group === '' && kind === 'Service' ? source.readiness(ref) : undefined;
      const node = objectNode({
        cluster,
        role: 'backend',
        ref,
        id,
        presence: presence(ref, said, source),
        readiness,
      });
      const unready = readiness !== undefined && readiness.ready === 0;
      parts.add(unready ? { ...node, level: 'problem' } : node);
    }
    parts.join(
      edge({
        cluster,
        kind: backend.use,
        from: { node: route, row: ruleRowId(backend.rule) },
        to: { node: id, row: undefined },
        mark: field,
        status: said?.status ?? 'True',
        reason: said?.reason,
        share: shares.get(backend),
        reference: said,
        idle,
      })
    );
  });
}
