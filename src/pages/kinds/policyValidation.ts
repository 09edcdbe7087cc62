import { objectReference } from '../../components/links/objectReference';
import { list, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { BackendTLSPolicy } from '../../gatewayApi/types';

/** How a Gateway is to check the certificates of backends. */
export interface PolicyValidation {
  /** The name that is sent to the backend, and that its certificate has to be for. */
  readonly hostname: string;
  readonly authorities: readonly Reference[];
  /** A set of authorities by its name, such as `System`; `''` for none. */
  readonly wellKnown: string;
  /** Where there are any, the certificate has to be for one of these instead of the hostname. */
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
 * @param policy - The policy as it arrived, of any version.
 * @returns What is set; `''` and empty lists for what is not.
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
      // The field that is not the type's is to be ignored.
      .map(({ type, hostname, uri }) => text(type === 'URI' ? uri : hostname))
      .filter(name => name !== ''),
  };
}
