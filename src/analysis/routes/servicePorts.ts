import { findKind } from '../../gatewayApi/kinds';
import { number } from '../../gatewayApi/read';
import type { BackendReference } from '../../gatewayApi/references';
import { isVariable } from '../../gatewayApi/variable';

/**
 * The reason of a reference whose Service lacks its port. The specification has none, and controllers
 * disagree: requests fail, and the condition ResolvedRefs does not depend on it.
 */
export const PORT_NOT_FOUND = 'PortNotFound';

/**
 * Tells whether a backend certainly lacks the port of a reference (BackendObjectReference.port: a
 * Service requires it).
 *
 * @param target - The object that the reference names. A Service of type ExternalName needs no ports,
 *   and a ServiceImport has ports once a cluster exports it.
 * @returns False for a kind without ports, and for a port that is a variable.
 */
export function lacksPort(
  { group, kind, port, variablePort }: BackendReference,
  target: object
): boolean {
  const known = findKind(group, kind);
  if (known !== 'Service' && known !== 'ServiceImport') return false;
  const spec = (target as { spec?: unknown }).spec as
    | { ports?: unknown; type?: unknown }
    | null
    | undefined;
  const ports: readonly unknown[] = Array.isArray(spec?.ports) ? spec.ports : [];
  if (variablePort === true && ports.length > 0) return false;
  if (ports.length === 0) return known === 'Service' && spec?.type !== 'ExternalName';
  if (port === undefined) return known === 'Service';
  for (const item of ports) {
    const value = (item as { port?: unknown } | null)?.port;
    if (number(value) === port || isVariable(value)) return false;
  }
  return true;
}
