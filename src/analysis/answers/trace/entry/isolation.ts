import { ISOLATION, supportsFeature } from '../../../gateways/classFeatures';
import { conditionOf } from '../../../gateways/listenerConditions';
import type { GatewayVerdict, Listener } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import type { TraceDoubt } from '../settle';
import type { Tracing } from '../tracing';
import { coversHostname } from './chooseListeners';

/** The listeners whose routes may answer in the place of those of the most specific listener. */
export interface Isolation {
  readonly others: readonly Listener[];
  /** Undefined if their routes do not count. */
  readonly doubt: TraceDoubt | undefined;
}

const ISOLATED: Isolation = { others: [], doubt: undefined };

/**
 * Tells whether routes of less specific listeners may answer (GatewaySpec.listeners: to isolate
 * listeners is recommended, and the extended feature GatewayHTTPListenerIsolation).
 *
 * @param listener - The most specific listener.
 * @param hostname - The one of the request, in lower case.
 */
export function isolationOf(
  gateway: GatewayVerdict,
  listener: Listener,
  hostname: string,
  { reader }: Tracing
): Isolation {
  const others = gateway.listeners.filter(
    other =>
      other.key !== listener.key &&
      other.port === listener.port &&
      other.protocol === listener.protocol &&
      coversHostname(other, hostname) &&
      conditionOf(other, 'Accepted')?.status !== 'False'
  );
  if (others.length === 0) return ISOLATED;
  const gatewayClass = reader.object('GatewayClass', undefined, gateway.className);
  if (supportsFeature(gatewayClass, ISOLATION) === 'True') return ISOLATED;
  const params = { port: listener.port ?? '', host: hostname };
  return {
    others,
    doubt: {
      step: {
        step: 'isolation',
        status: 'Unknown',
        message: sayTrace('isolation', params),
        object: gateway.gateway,
        field: '.spec.listeners',
      },
    },
  };
}
