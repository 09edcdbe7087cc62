import { text } from '../../../gatewayApi/read';
import type { Gateway } from '../../../gatewayApi/types';
import type { ObjectRef } from '../../model';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import {
  CA_CERTIFICATE,
  type CertificateVerdicts,
  certificateVerdicts,
  locateReferences,
} from './certificates';

/** The validation of client certificates per port. */
export interface FrontendTls {
  /** The default for HTTPS listeners on a port without its own settings. */
  readonly byDefault: CertificateVerdicts | undefined;
  readonly byPort: ReadonlyMap<number, CertificateVerdicts | undefined>;
}

interface Validation {
  readonly validation?: { readonly caCertificateRefs?: unknown } | null;
}

/**
 * Checks the CA references with which a Gateway validates client certificates
 * (GatewaySpec.tls.frontend; FrontendTLSValidation.caCertificateRefs).
 *
 * @param gateway - The raw Gateway.
 * @param ref - The ref of the Gateway.
 * @param reader - Reads the objects.
 * @returns The verdicts for each port. Undefined if client certificates are not validated.
 */
export function frontendTls(gateway: Gateway, ref: ObjectRef, reader: Reader): FrontendTls {
  const tls = (gateway.spec as { tls?: unknown } | null)?.tls as {
    frontend?: {
      default?: Validation | null;
      perPort?: ReadonlyArray<{ port?: unknown; tls?: Validation | null } | null> | null;
    } | null;
  } | null;
  const judge = (config: Validation | null | undefined, field: string) => {
    const refs = config?.validation?.caCertificateRefs;
    if (!Array.isArray(refs)) return undefined;
    const located = locateReferences(
      refs,
      ref.namespace,
      `${field}.validation.caCertificateRefs`,
      'ConfigMap'
    );
    return certificateVerdicts(located, ref, CA_CERTIFICATE, reader);
  };
  const byPort = new Map<number, CertificateVerdicts | undefined>();
  indexed(tls?.frontend?.perPort).forEach(([index, item]) => {
    const { port, tls: config } = item as { port?: unknown; tls?: Validation | null };
    byPort.set(Number(text(port)), judge(config, `.spec.tls.frontend.perPort[${index}].tls`));
  });
  return { byDefault: judge(tls?.frontend?.default, '.spec.tls.frontend.default'), byPort };
}
