import { text } from '../../gatewayApi/read';

/** The fields of a Gateway's or ListenerSet's listener that a list shows. */
export interface ListenerFields {
  readonly name?: string | null;
  readonly protocol?: string | null;
  readonly port?: number | null;
  readonly hostname?: string | null;
}

/**
 * A listener in a few words, such as `HTTPS :443 *.example.com`.
 *
 * @param listener - The listener; fields that are missing are left out.
 * @returns Protocol, port and hostname; its name where it has none of them.
 */
export function listenerSummary(listener: ListenerFields): string {
  const port = text(listener.port);
  const words = [text(listener.protocol), port === '' ? '' : `:${port}`, text(listener.hostname)];
  return words.filter(word => word !== '').join(' ') || text(listener.name);
}
