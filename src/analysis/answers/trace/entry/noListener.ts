import { sayTrace } from '../../../words/traceWords';
import type { TraceStep } from '../traceAnswer';
import { isTlsScheme, notFoundStatus } from '../traceRequest';
import type { GatewayDoor } from './gatewayDoor';
import { endedEntry, type GatewayEntries } from './gatewayEntries';

/**
 * The answer if listeners are on the port, but none has the hostname: no TLS connection, or a 404
 * (Listener.hostname).
 */
export function noListener({ gateway, way, tracing }: GatewayDoor): GatewayEntries {
  const { scheme, host, port, sni } = tracing.request;
  const isTls = isTlsScheme(scheme);
  const why = isTls ? (sni === '' ? 'sniNeeded' : 'noSni') : 'noHost';
  const step: TraceStep = {
    step: isTls ? 'sni' : 'listener',
    status: 'False',
    message: sayTrace(why, { port, sni, host: host || '*' }),
    object: gateway.gateway,
    field: '.spec.listeners',
  };
  if (isTls || scheme === 'tcp' || scheme === 'udp') return endedEntry(way, step, 'rejected');
  return endedEntry(way, step, 'notFound', notFoundStatus(tracing.request));
}
