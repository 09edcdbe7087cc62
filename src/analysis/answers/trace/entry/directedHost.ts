import type { Listener } from '../../../model';
import { listenerField } from '../../../rules/gateways/ofListeners';
import { sayTrace } from '../../../words/traceWords';
import type { TraceStep, TraceWay } from '../traceAnswer';
import { hostnameOf, notFoundStatus } from '../traceRequest';
import { chooseListeners } from './chooseListeners';
import type { GatewayDoor } from './gatewayDoor';
import { endedEntry, type GatewayEntries, joinEntries, NO_ENTRIES } from './gatewayEntries';
import { choiceDoubts } from './listenerDoubts';

/**
 * Compares the Host of a request with the listener that its SNI selected (Listener.hostname). A Host of
 * another listener is answered with 421, and one of no listener with 404.
 *
 * @param way - The way through the listener of the SNI.
 */
export function directedHost(
  way: TraceWay,
  listener: Listener,
  { gateway, tracing }: Pick<GatewayDoor, 'gateway' | 'tracing'>
): GatewayEntries {
  const { request } = tracing;
  const { port, sni, host } = request;
  const choice = chooseListeners(gateway, port, ['HTTPS'], hostnameOf(host));
  const params = { sni, listener: listener.name, host: host || '*', port };
  const found = choice.possible.map((owner): GatewayEntries => {
    if (owner.key === listener.key) {
      return { ...NO_ENTRIES, entries: [{ way, listeners: [listener] }] };
    }
    const step: TraceStep = {
      step: 'listener',
      status: 'False',
      message: sayTrace('misdirected', { ...params, other: owner.name }),
      object: owner.owner,
      field: listenerField(owner),
    };
    return endedEntry(way, step, 'misdirected', { status: 421 });
  });
  const nobody = () => {
    const message = sayTrace('noHost', params);
    const object = gateway.gateway;
    const step: TraceStep = { step: 'listener', status: 'False', message, object };
    return endedEntry(way, step, 'notFound', notFoundStatus(request));
  };
  return joinEntries([
    ...found.reverse(),
    ...(choice.isCertain ? [] : [nobody()]),
    { ...NO_ENTRIES, doubts: choiceDoubts(choice) },
  ]);
}
