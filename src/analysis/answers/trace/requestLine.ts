import { completeRequest, type GivenRequest } from './traceRequest';

/**
 * Writes a request on one line.
 *
 * @param given - Missing parts are those of `completeRequest`; a missing host is any host.
 * @returns Such as `GET https://shop.example.com/cart with x-canary: yes`, without the usual port.
 */
export function requestLine(given: GivenRequest): string {
  const { method, scheme, host, port, path, service, headers } = completeRequest(given);
  const isHttp = scheme === 'http' || scheme === 'https' || scheme === 'grpc';
  const named = host.replace(/:\d*$/, '') || '*';
  const usual = completeRequest({ scheme }).port;
  const target = service === undefined ? named : `${service.name}.${service.namespace}`;
  const url = `${scheme}://${target}${port === usual ? '' : `:${port}`}`;
  if (!isHttp) return url;
  const sent = Object.entries(headers).map(([name, values]) => `${name}: ${values.join()}`);
  return `${method} ${url}${path}${sent.length === 0 ? '' : ` with ${sent.join(', ')}`}`;
}
