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

/** A SecurityPolicy of a vendor in group `gateway.envoyproxy.io`, with any spec. */
export function vendorPolicy(
  name: string,
  spec: object,
  fields: Readonly<Record<string, unknown>> = {}
): KubernetesObject {
  return object('gateway.envoyproxy.io/v1alpha1', 'SecurityPolicy', name, { spec, ...fields });
}

/** A target of a vendor's policy of a kind of the Gateway API. */
export const target = (kind: string, name: string, fields: object = {}) => ({
  group: 'gateway.networking.k8s.io',
  kind,
  name,
  ...fields,
});
