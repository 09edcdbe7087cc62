import type { GatewayVerdict } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import { coversHostname } from '../entry/chooseListeners';
import type { TraceAnswer, TraceLoser } from '../traceAnswer';
import { NO_PLACE, type RankedLoser } from './rankedLoser';

/**
 * Finds the listeners with the right hostname that do not take a request.
 *
 * @param hostname - The one of the request, in lower case.
 */
export function listenerLosers(
  answer: TraceAnswer,
  gateway: GatewayVerdict,
  hostname: string
): RankedLoser[] {
  const { port } = answer.request;
  const taken = new Set([answer, ...answer.alternatives].map(({ listener }) => listener?.key));
  const winner = [answer, ...answer.alternatives].find(({ listener }) => listener)?.listener;
  return gateway.listeners.flatMap((listener): RankedLoser[] => {
    if (taken.has(listener.key)) return [];
    const of = (rank: number, reason: string, message: TraceLoser['message']) => [
      { rank, loser: () => ({ ...NO_PLACE, listener, reason, message }) },
    ];
    const covers = coversHostname(listener, hostname);
    const { name, protocol } = listener;
    if (!covers) return [];
    if (listener.port !== port) {
      // A listener for any hostname says nothing about this one.
      if (listener.hostname === '') return [];
      return of(
        3,
        'PortDiffers',
        sayTrace('lostPort', { listener: name, port: listener.port ?? '' })
      );
    }
    if (winner === undefined || winner.protocol !== protocol) {
      return of(2, 'ProtocolDiffers', sayTrace('lostProtocol', { listener: name, protocol }));
    }
    if (listener.conditions.some(({ type, status }) => type === 'Accepted' && status === 'False')) {
      return of(2, 'NotAccepted', sayTrace('lostRefused', { listener: name }));
    }
    const params = { listener: name, hostname: listener.hostname || '*', winner: winner.name };
    return of(3, 'ListenerLessSpecific', sayTrace('lostListener', params));
  });
}
