import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { object } from '../../objects';

export const WEB = { group: '', kind: 'Service', name: 'web' };

/** A BackendTLSPolicy for targets, by default of the Service `web` of its namespace. */
export function tlsPolicy(
  name: string,
  targetRefs: unknown = [WEB],
  validation: object = { wellKnownCACertificates: 'System' },
  fields: Readonly<Record<string, unknown>> = {}
): KubernetesObject {
  return object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', name, {
    spec: { targetRefs, validation: { hostname: 'web.example.com', ...validation } },
    ...fields,
  });
}
