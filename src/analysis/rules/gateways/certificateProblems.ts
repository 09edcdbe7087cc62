import type { ReferenceVerdict } from '../../model';
import type { OwnListeners } from './ofListeners';

/**
 * Collects the problems of the certificates that one object refers to (ListenerTLSConfig,
 * GatewayTLSConfig). The client certificate settings of a Gateway also apply to the listeners of
 * its ListenerSets. Their problems are reported on the Gateway.
 *
 * @returns The problems, one for each invalid reference.
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
