import { objectReference } from '../../components/links/objectReference';
import { list, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { BackendTLSPolicy } from '../../gatewayApi/types';

/** How a Gateway validates backend certificates. */
export interface PolicyValidation {
  /** The SNI name sent to the backend, which its certificate must match. */
  readonly hostname: string;
  readonly authorities: readonly Reference[];
  /** The name of a well-known set of authorities, such as `System`; `''` for none. */
  readonly wellKnown: string;
  /** If not empty, the certificate must match one of these instead of the hostname. */
  readonly subjectAltNames: readonly string[];
}

type Validation = NonNullable<NonNullable<BackendTLSPolicy['spec']>['validation']>;

/** `spec.tls` of v1alpha2, which became `spec.validation`. */
interface OlderValidation {
  readonly caCertRefs?: Validation['caCertificateRefs'];
  readonly wellKnownCACerts?: string | null;
  readonly hostname?: string | null;
}

/**
 * Reads a policy's `spec.validation` (BackendTLSPolicyValidation of the specification).
 *
 * @param policy - Of any API version.
 * @returns Unset fields are `''` or empty lists.
 */
export function policyValidation({ metadata, spec }: BackendTLSPolicy): PolicyValidation {
  const older = (spec as { readonly tls?: OlderValidation | null } | null | undefined)?.tls;
  const validation = spec?.validation;
  const authorities = [...list(validation?.caCertificateRefs), ...list(older?.caCertRefs)];
  return {
    hostname: text(validation?.hostname) || text(older?.hostname),
    authorities: authorities.map(raw => objectReference(raw, metadata.namespace)),
    wellKnown: text(validation?.wellKnownCACertificates) || text(older?.wellKnownCACerts),
    subjectAltNames: list(validation?.subjectAltNames)
      // The specification ignores the field that does not match the type.
      .map(({ type, hostname, uri }) => text(type === 'URI' ? uri : hostname))
      .filter(name => name !== ''),
  };
}
