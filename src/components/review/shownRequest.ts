import type { GivenRequest } from '../../analysis';

const PORTS: Readonly<Record<string, number>> = { http: 80, grpc: 80, https: 443, tls: 443 };

/** The URL of a request, without the port of its scheme. */
export function requestUrl({ scheme = 'http', host = '', port, path = '' }: GivenRequest): string {
  const place = port === undefined || port === PORTS[scheme] ? '' : `:${port}`;
  return `${scheme}://${host}${place}${path}`;
}

/** A request on one line, such as `POST https://www.example.com/cart x-canary: yes`. */
export function shownRequest(request: GivenRequest): string {
  const { method, headers = {} } = request;
  const sent = Object.entries(headers).map(
    ([name, values]) => `${name}: ${[values].flat().join()}`
  );
  const verb = method === undefined || method === 'GET' ? [] : [method];
  return [...verb, requestUrl(request), ...sent].join(' ');
}
