import { objectReference } from '../../components/links/objectReference';
import { list, number, text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';
import type { Gateway } from '../../gatewayApi/types';

/** How a Gateway checks the certificates of clients. */
export interface ClientCheck {
  /** The port that it is for; undefined for every port that has none of its own. */
  readonly port: number | undefined;
  /** `AllowValidOnly`, `AllowInsecureFallback` or what a newer API brings; `''` for no check. */
  readonly mode: string;
  /** The certificate authorities. */
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
 * Reads how a Gateway checks the certificates of clients (`spec.tls.frontend`, GatewayTLSConfig of
 * the specification): one default, which a port's own settings override as a whole.
 *
 * @param gateway - The Gateway as it arrived.
 * @returns The default first, and then the ports in their order; none where nothing is set.
 */
export function clientValidations({ metadata, spec }: Gateway): ClientCheck[] {
  const frontend = spec?.tls?.frontend;
  const byDefault = validation(frontend?.default?.validation, undefined, metadata.namespace);
  const perPort = list(frontend?.perPort).map(({ port, tls }) =>
    validation(tls?.validation, number(port), metadata.namespace)
  );
  return byDefault.mode === '' && perPort.length === 0 ? [] : [byDefault, ...perPort];
}
