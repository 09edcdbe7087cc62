import { findKind } from '../../../../gatewayApi/kinds';
import type { BackendReference } from '../../../../gatewayApi/references';
import type { Service } from '../../../../gatewayApi/types';
import type { ReferenceVerdict } from '../../../model';
import { PORT_NOT_FOUND } from '../../../routes/servicePorts';
import { shareText } from '../../../routes/weightShares';
import type { Message } from '../../../words/message';
import { sayTrace } from '../../../words/traceWords';
import type { Tracing } from '../tracing';

/** What becomes of the share of a backend. */
export interface JudgedBackend {
  /**
   * - `serves`: the backend gets it.
   * - `invalid`: it fails for an invalid reference.
   * - `unavailable`: it fails for lack of ready endpoints.
   * - `unknown`: what decides was not read, or is up to the implementation.
   */
  readonly is: 'serves' | 'invalid' | 'unavailable' | 'unknown';
  readonly message: Message;
  /** The number of ready endpoints. Undefined if they were not read. */
  readonly ready: number | undefined;
  readonly missing?: ReferenceVerdict['missing'];
}

/**
 * Judges the share of a backend (HTTPRouteRule.backendRefs: an invalid reference is answered with
 * 500, a Service without ready endpoints with 503).
 *
 * @param reference - With its defaults.
 * @param share - From 0 to 1.
 * @param verdict - The verdict of the reference. Undefined if it is resolved.
 */
export function judgeBackend(
  reference: BackendReference,
  share: number,
  verdict: ReferenceVerdict | undefined,
  { reader, index }: Tracing
): JudgedBackend {
  const { group, kind, namespace, name, port } = reference;
  const target = { group, kind, namespace, name };
  const params = { target, share: shareText(share), port: port ?? '' };
  if (verdict?.reason === PORT_NOT_FOUND) {
    return { is: 'invalid', message: sayTrace('portNotFound', params), ready: undefined };
  }
  if (verdict !== undefined) {
    return verdict.status === 'False'
      ? { is: 'invalid', message: sayTrace('backendInvalid', params), ready: undefined }
      : {
          is: 'unknown',
          message: sayTrace('backendUnknown', params),
          ready: undefined,
          missing: verdict.missing,
        };
  }
  const serves =
    port === undefined ? sayTrace('backendNoPort', params) : sayTrace('backend', params);
  const lookup = reader.lookup(target);
  const service = lookup.state === 'found' ? (lookup.object as Service) : undefined;
  const isService = findKind(group, kind) === 'Service';
  if (service?.spec?.type === 'ExternalName' && isService) {
    return { is: 'unknown', message: sayTrace('externalName', params), ready: undefined };
  }
  const ready = isService ? index.readyEndpoints(namespace ?? '', name) : undefined;
  if (ready === 0) return { is: 'unavailable', message: sayTrace('noEndpoints', params), ready };
  return { is: 'serves', message: serves, ready };
}
