import type { GivenRequest } from '../../analysis';

const PORTS: Readonly<Record<string, number>> = { http: 80, grpc: 80, https: 443, tls: 443 };

/** A request on one line, such as `POST https://www.example.com/cart x-canary: yes`. */
export function changedRequestText({
  scheme = 'http',
  host = '',
  port,
  path = '',
  method,
  headers = {},
}: GivenRequest): string {
  const place = port === undefined || port === PORTS[scheme] ? '' : `:${port}`;
  const sent = Object.entries(headers).map(
    ([name, values]) => `${name}: ${[values].flat().join()}`
  );
  const verb = method === undefined || method === 'GET' ? [] : [method];
  return [...verb, `${scheme}://${host}${place}${path}`, ...sent].join(' ');
}
