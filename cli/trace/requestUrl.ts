import { type GivenRequest, requestOfTraceUrl, writtenTraceUrl } from '../../src/analysis';

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
  if (found.hostname === '' && found.port !== undefined) return undefined;
  return requestOfTraceUrl(found);
}
