import { text } from '../../gatewayApi/read';

/** The fields of a listener that a list shows. */
export interface ListenerFields {
  readonly name?: string | null;
  readonly protocol?: string | null;
  readonly port?: number | null;
  readonly hostname?: string | null;
}

/**
 * Formats a listener, such as `HTTPS :443 *.example.com`.
 *
 * @returns Protocol, port and hostname, without missing fields; the name if all of them are
 *   missing.
 */
export function listenerSummary(listener: ListenerFields): string {
  const port = text(listener.port);
  const words = [text(listener.protocol), port === '' ? '' : `:${port}`, text(listener.hostname)];
  return words.filter(word => word !== '').join(' ') || text(listener.name);
}
