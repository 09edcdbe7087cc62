import { objectReference } from '../../components/links/objectReference';
import { list, number, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { Gateway } from '../../gatewayApi/types';

/** How a Gateway validates client certificates. */
export interface ClientCheck {
  /** The port that the settings apply to; undefined for all ports without settings of their own. */
  readonly port: number | undefined;
  /**
   * `AllowValidOnly`, `AllowInsecureFallback` or a value of a newer API; `''` for no validation.
   */
  readonly mode: string;
  readonly authorities: readonly Reference[];
}

type RawFrontendTls = NonNullable<NonNullable<Gateway['spec']>['tls']>['frontend'];
type RawValidation = NonNullable<NonNullable<RawFrontendTls>['default']>['validation'];

function validation(
  raw: RawValidation,
  port: number | undefined,
  namespace: string | undefined
): ClientCheck {
  const isSet = typeof raw === 'object' && raw !== null;
  return {
    port,
    mode: isSet ? text(raw.mode) || 'AllowValidOnly' : '',
    authorities: list(raw?.caCertificateRefs).map(item => objectReference(item, namespace)),
  };
}

/**
 * Reads how a Gateway validates client certificates (`spec.tls.frontend`, GatewayTLSConfig of the
 * specification). A port's settings replace the default as a whole.
 *
 * @returns The default first, then the ports in their order; empty if nothing is set.
 */
export function clientValidations({ metadata, spec }: Gateway): ClientCheck[] {
  const frontend = spec?.tls?.frontend;
  const byDefault = validation(frontend?.default?.validation, undefined, metadata.namespace);
  const perPort = list(frontend?.perPort).map(({ port, tls }) =>
    validation(tls?.validation, number(port), metadata.namespace)
  );
  return byDefault.mode === '' && perPort.length === 0 ? [] : [byDefault, ...perPort];
}
