import { type GivenRequest, readTraceUrl, requestOfTraceUrl } from '../../analysis';

/**
 * Reads the request of a URL.
 *
 * @param text - What the reader highlights: a hostname, or a URL with a scheme, a port or a path.
 * @returns Undefined for a hostname, which stands for requests of any path, and for a text that is no
 *   URL.
 */
export function askedRequest(text: string): GivenRequest | undefined {
  const url = /[/:]/.test(text) ? readTraceUrl(text) : undefined;
  return url && requestOfTraceUrl(url);
}
