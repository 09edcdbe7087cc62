import { isHostname, readTraceUrl, writeTraceUrl } from '../../../analysis';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Whether a text is a URL with its scheme, so that it cannot be the name of an object. */
export function isTypedUrl(typed: string): boolean {
  return SCHEME.test(typed.trim());
}

/**
 * Reads the host that somebody typed or pasted.
 *
 * @param typed - A hostname, also with a port and a path, or a URL. A wildcard counts as a hostname.
 * @returns The hostname in lower case; undefined if the text has none, such as an IP address.
 */
export function typedHost(typed: string): string | undefined {
  const word = typed.trim();
  if (word === '' || /\s/.test(word)) return undefined;
  try {
    const { hostname } = new URL(isTypedUrl(word) ? word : `http://${word}`);
    const host = hostname.toLowerCase().replace(/\.$/, '');
    return isHostname(host) ? host : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the URL that somebody typed or pasted.
 *
 * @param typed - A URL, or a hostname with or without a path, which is one of https.
 * @returns The URL without its user and password; undefined if the text has no hostname to call.
 */
export function typedUrl(typed: string): string | undefined {
  const host = typedHost(typed);
  if (host === undefined || host.includes('*')) return undefined;
  const url = readTraceUrl(typed);
  return url && writeTraceUrl(url);
}
