import { GATEWAY_API_GROUP } from '../../../../gatewayApi/kinds';
import { text } from '../../../../gatewayApi/read';
import type { GatewayVerdict } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import type { TraceDoubt } from '../settle';
import type { Tracing } from '../tracing';

/**
 * Tells whether ListenerSets that were not read may add listeners to a Gateway
 * (GatewaySpec.allowedListeners: by default, none may).
 */
export function unreadSets({ gateway }: GatewayVerdict, { reader }: Tracing): TraceDoubt[] {
  const found = reader.object('Gateway', gateway.namespace, gateway.name);
  const allowed = found.state === 'found' ? found.object.spec?.allowedListeners : undefined;
  const from = text(allowed?.namespaces?.from) || 'None';
  if (from === 'None') return [];
  const missing = reader.unread(GATEWAY_API_GROUP, 'ListenerSet', undefined);
  if (missing === undefined) return [];
  const message = sayTrace('setsUnread');
  return [{ step: { step: 'listener', status: 'Unknown', message, object: gateway }, missing }];
}
