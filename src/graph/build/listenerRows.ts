import { isWithoutTls, type Listener } from '../../analysis';
import type { ListenerRow } from '../model';
import { worstLevel } from './objectNode';

/**
 * The id of each listener's row, derived from its name. Names in manifests need not be unique.
 *
 * @param listeners - Of one Gateway or ListenerSet, in their order.
 */
export function listenerRowIds(listeners: readonly Listener[]): ReadonlyMap<Listener, string> {
  const seen = new Map<string, number>();
  const ids = new Map<Listener, string>();
  listeners.forEach(listener => {
    const count = seen.get(listener.name) ?? 0;
    seen.set(listener.name, count + 1);
    ids.set(listener, count === 0 ? listener.name : `${listener.name}~${count}`);
  });
  return ids;
}

/**
 * The rows of listeners. A listener that no controller manages is neither good nor bad.
 *
 * @param listeners - Of one Gateway or ListenerSet, in their order.
 */
export function listenerRows(listeners: readonly Listener[]): ListenerRow[] {
  const ids = listenerRowIds(listeners);
  return listeners.map(listener => {
    const { name, port, protocol, hostname, tlsMode, conditions, served } = listener;
    return {
      kind: 'listener',
      id: ids.get(listener) as string,
      presence: 'there',
      name,
      port,
      protocol,
      hostname,
      accepted: conditions.every(({ type, status }) => type !== 'Accepted' || status !== 'False'),
      secure: tlsMode !== undefined,
      level:
        conditions.length === 0
          ? 'plain'
          : worstLevel([
              isWithoutTls(listener) ? 'False' : served.status,
              // An invalid route kind or certificate is a problem, although the others are served.
              ...conditions.flatMap(({ status, type }) =>
                status === 'False' && type !== 'Conflicted' ? [status] : []
              ),
            ]),
    };
  });
}

/** The row of a listener that a parentRef names and that does not exist. Equal names share a row. */
export function missingListenerRow(
  sectionName: string | undefined,
  port: number | undefined
): ListenerRow {
  return {
    kind: 'listener',
    id: `?${sectionName ?? ''}:${port ?? ''}`,
    presence: 'missing',
    name: sectionName ?? '',
    port,
    protocol: '',
    hostname: '',
    accepted: false,
    secure: false,
    level: 'problem',
  };
}
