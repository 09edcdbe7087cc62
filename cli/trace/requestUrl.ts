import { type GivenRequest, TRACE_SCHEMES, type TraceScheme } from '../../src/analysis';

/**
 * Reads the URL of a request: the scheme, the Host, the port that is called, and the path as it is
 * written.
 *
 * @param url - Such as `https://shop.example.com:8443/cart?x=1`. Without a host, the address of the
 *   Gateway is called.
 * @returns Undefined for text that is no URL with a scheme of `TRACE_SCHEMES`.
 */
export function requestOfUrl(url: string): GivenRequest | undefined {
  const [, scheme = '', authority = '', rest = ''] =
    /^([a-z]+):\/\/([^/?#\s]*)([^#\s]*)(?:#\S*)?$/i.exec(url) ?? [];
  const known = TRACE_SCHEMES.find(name => name === scheme.toLowerCase());
  if (known === undefined || authority.includes('@')) return undefined;
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(authority) ?? [];
  if (host === '' && authority !== '') return undefined;
  const number = port === undefined ? undefined : Number(port);
  if (number !== undefined && (number < 1 || number > 65535)) return undefined;
  return {
    scheme: known satisfies TraceScheme,
    ...(authority === '' ? {} : { host: authority }),
    ...(number === undefined ? {} : { port: number }),
    ...(rest === '' ? {} : { path: rest.startsWith('/') ? rest : `/${rest}` }),
  };
}
