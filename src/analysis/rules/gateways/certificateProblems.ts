import type { ReferenceVerdict } from '../../model';
import type { OwnListeners } from './ofListeners';

/**
 * Collects what is wrong with the certificates that one object refers to (ListenerTLSConfig,
 * GatewayTLSConfig). What a Gateway says of client certificates counts for the listeners of its
 * ListenerSets too, and stands in the Gateway.
 *
 * @param own - The object with its listeners.
 * @returns Each reference that is wrong, once.
 */
export function certificateProblems({
  owner,
  listeners,
  gateway,
}: OwnListeners): ReferenceVerdict[] {
  const isGateway = owner.kind === 'Gateway';
  const inListener = ({ field }: ReferenceVerdict) => field.startsWith('.spec.listeners[');
  const references = [
    ...listeners.flatMap(listener => listener.references.filter(inListener)),
    ...(isGateway
      ? [
          ...gateway.listeners.flatMap(listener =>
            listener.references.filter(reference => !inListener(reference))
          ),
          ...gateway.references,
        ]
      : []),
  ];
  const byField = new Map<string, ReferenceVerdict>();
  references.forEach(reference => {
    if (reference.status === 'False') byField.set(reference.field, reference);
  });
  return [...byField.values()];
}
