import { text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import type { ObjectRef } from '../model';
import { indexed } from '../objects/indexed';
import type { Reader } from '../objects/reader';
import {
  CA_CERTIFICATE,
  type CertificateVerdicts,
  certificateVerdicts,
  locateReferences,
} from './certificates';

/** What validates client certificates, by port. */
export interface FrontendTls {
  /** For listeners of HTTPS on a port without settings of its own. */
  readonly byDefault: CertificateVerdicts | undefined;
  readonly byPort: ReadonlyMap<number, CertificateVerdicts | undefined>;
}

interface Validation {
  readonly validation?: { readonly caCertificateRefs?: unknown } | null;
}

/**
 * Judges the CA references with which a Gateway validates client certificates
 * (GatewaySpec.tls.frontend; FrontendTLSValidation.caCertificateRefs).
 *
 * @param gateway - As it stands.
 * @param ref - Its ref.
 * @param reader - Where the objects are.
 * @returns The verdicts for each port; undefined where nothing is validated.
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
