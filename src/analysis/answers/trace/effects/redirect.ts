import { number, text } from '../../../../gatewayApi/read';
import { DEFAULT_PORTS, type RawRedirect, redirectTarget } from '../../../routes/redirectTarget';
import type { TracedRedirect } from '../traceAnswer';
import { hostnameOf } from '../traceRequest';

const DEFAULT_STATUS = 302;

/**
 * Computes the answer of a redirect (HTTPRequestRedirectFilter). The Location names no port where the
 * scheme implies it.
 *
 * @param own - The scheme and the port of the listener, and the Host of the request.
 * @param path - The path of the new URL, with the query.
 */
export function tracedRedirect(
  redirect: RawRedirect,
  own: { readonly scheme: string; readonly port: number | undefined; readonly host: string },
  path: string
): TracedRedirect {
  const { scheme, port } = redirectTarget(redirect, own);
  const host = text(redirect.hostname) || hostnameOf(own.host);
  const named = port === DEFAULT_PORTS[scheme] ? undefined : port;
  const authority = named === undefined ? host : `${host}:${named}`;
  return {
    status: number(redirect.statusCode) ?? DEFAULT_STATUS,
    location: host === '' ? undefined : `${scheme}://${authority}${path}`,
    scheme,
    host,
    port: named,
    path,
  };
}
