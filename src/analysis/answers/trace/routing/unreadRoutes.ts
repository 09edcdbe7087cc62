import { GATEWAY_API_GROUP } from '../../../../gatewayApi/kinds';
import type { RouteKind } from '../../../../gatewayApi/types';
import { mayBecome } from '../../../../gatewayApi/variable';
import type { Listener } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import type { TraceDoubt } from '../settle';
import { hostnameOf, isGrpc } from '../traceRequest';
import type { Tracing } from '../tracing';

/** The doubts that come from routes of some kinds that were not read. */
export function unreadRoutes(kinds: readonly RouteKind[], { reader }: Tracing): TraceDoubt[] {
  return kinds.flatMap(kind => {
    const missing = reader.unread(GATEWAY_API_GROUP, kind, undefined);
    if (missing === undefined) return [];
    return [
      {
        step: { step: 'route', status: 'Unknown', message: sayTrace('routesUnread', { kind }) },
        missing,
      },
    ];
  });
}

/** The kinds of routes that may take a request over HTTP. */
export function kindsOfRequest({ request }: Tracing): readonly RouteKind[] {
  return isGrpc(request) ? ['HTTPRoute', 'GRPCRoute'] : ['HTTPRoute'];
}

/** The doubts that come from hostnames with a variable. */
export function variableHostnames(
  listeners: readonly Listener[],
  { request, index }: Tracing
): TraceDoubt[] {
  const host = hostnameOf(request.host);
  return index.variableAt(listeners).flatMap(({ hostname, attachment }) => {
    const { route } = attachment.verdict;
    if (!mayBecome(hostname, host)) return [];
    const message = sayTrace('variable', { route, hostname, host });
    const missing = { ...route, cause: 'notGiven' as const };
    return [
      {
        step: {
          step: 'route',
          status: 'Unknown',
          message,
          object: route,
          field: '.spec.hostnames',
        },
        missing,
      },
    ];
  });
}
