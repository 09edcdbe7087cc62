import type { ParentVerdict } from '../../model';
import { LISTENER_CHECKS } from '../../routes/listenerVerdict';
import { meantListeners } from '../../routes/meantListeners';
import type { Message } from '../../words/message';
import { decidingCheck } from '../decidingCheck';

function refusalMessage(parent: ParentVerdict): Message {
  const { accepted, listeners } = parent;
  const { status } = accepted;
  const own = decidingCheck({ status, parent, listener: undefined });
  if (own !== undefined) return own.message;
  const meant = meantListeners(parent);
  // The listener that the route comes closest to. The others are meant for another purpose.
  const reached = (meant.length > 0 ? meant : listeners)
    .flatMap(({ deciding }) => deciding.find(check => check.status === status) ?? [])
    .map(check => ({ check, rank: LISTENER_CHECKS.findIndex(name => name === check.check) }))
    .sort((a, b) => b.rank - a.rank);
  return (reached[0]?.check ?? accepted).message;
}

/** Says why a parent does not accept or serve a route, or that it does. */
export function parentMessage(parent: ParentVerdict): Message {
  const { accepted, served } = parent;
  if (accepted.status !== 'True') return refusalMessage(parent);
  if (served === undefined || served.status === 'True') return accepted.message;
  const idle = meantListeners(parent).find(
    listener => listener.attached === 'True' && listener.served.status === served.status
  );
  return (idle?.served ?? served).message;
}
