import { type GivenRequest, writtenTraceUrl } from '../../src/analysis';

/**
 * Reads the URL of a request: the scheme, the Host, the port that is called, and the path as it is
 * written.
 *
 * @param url - Such as `https://shop.example.com:8443/cart?x=1`. Without a host, the address of the
 *   Gateway is called.
 * @returns Undefined for text that is no URL with a scheme that Gateways know.
 */
export function requestOfUrl(url: string): GivenRequest | undefined {
  const found = url.includes('://') ? writtenTraceUrl(url) : undefined;
  if (found === undefined || found.user !== undefined || /\s/.test(url)) return undefined;
  const { scheme, grpc, hostname, port, path } = found;
  if (hostname === '' && port !== undefined) return undefined;
  return {
    scheme,
    ...(hostname === '' ? {} : { host: port === undefined ? hostname : `${hostname}:${port}` }),
    ...(port === undefined ? {} : { port }),
    ...(path === '' ? {} : { path: path.startsWith('/') ? path : `/${path}` }),
    ...(grpc ? { method: 'POST', headers: { 'content-type': 'application/grpc' } } : {}),
  };
}
