import type { Listener } from '../../analysis';
import type { ListenerRow } from '../model';
import { worstLevel } from './objectNode';

/**
 * Names the rows of listeners by the listeners' names, which need not be unique in what people write.
 *
 * @param listeners - Of one Gateway or ListenerSet, in their order.
 * @returns The id of each listener's row.
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
 * Makes the rows of listeners.
 *
 * @param listeners - Of one Gateway or ListenerSet, in their order.
 * @returns Their rows; a listener for whom nobody answers is neither good nor bad.
 */
export function listenerRows(listeners: readonly Listener[]): ListenerRow[] {
  const ids = listenerRowIds(listeners);
  return listeners.map(listener => {
    const { name, port, protocol, hostname, tlsMode, conditions } = listener;
    return {
      kind: 'listener',
      id: ids.get(listener) as string,
      presence: 'there',
      name,
      port,
      protocol,
      hostname,
      secure: tlsMode !== undefined,
      level:
        conditions.length === 0
          ? 'plain'
          : worstLevel(
              conditions.map(({ type, status }) =>
                type !== 'Conflicted' ? status : status === 'True' ? 'False' : 'True'
              )
            ),
    };
  });
}

/**
 * Makes the row of a listener that a parentRef asks for and that is not there.
 *
 * @param sectionName - The name that it asks for, where it names one.
 * @param port - Likewise the port.
 * @returns The row, the same for all who ask for the same.
 */
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
    secure: false,
    level: 'problem',
  };
}
