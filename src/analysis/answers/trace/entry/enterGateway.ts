import { isImplementationSpecific } from '../../../../gatewayApi/protocols';
import type { Listener } from '../../../model';
import { listenerField } from '../../../rules/gateways/ofListeners';
import { sayTrace } from '../../../words/traceWords';
import { stepOn, type TraceStep, type TraceWay } from '../traceAnswer';
import { hostnameOf, isTlsScheme, type TraceScheme } from '../traceRequest';
import { chooseListeners } from './chooseListeners';
import { directedHost } from './directedHost';
import type { GatewayDoor } from './gatewayDoor';
import { endedEntry, type GatewayEntries, joinEntries, NO_ENTRIES } from './gatewayEntries';
import { isolationOf } from './isolation';
import { choiceDoubts, variableDoubts } from './listenerDoubts';
import { noListener } from './noListener';
import { servedWay } from './servedListener';
import { unreadSets } from './unreadSets';

const PROTOCOLS: Readonly<Record<TraceScheme, readonly string[]>> = {
  http: ['HTTP'],
  grpc: ['HTTP'],
  https: ['HTTPS', 'TLS'],
  tls: ['HTTPS', 'TLS'],
  tcp: ['TCP'],
  udp: ['UDP'],
};

function takenBy(listener: Listener, { way, tracing }: GatewayDoor): TraceWay {
  const { scheme, sni, port, host } = tracing.request;
  const isTls = isTlsScheme(scheme);
  const named = listener.hostname !== '';
  const ofTls = named ? 'sni' : sni === '' ? 'withoutSni' : 'sniAny';
  const ofHttp = named ? 'listener' : 'listenerAny';
  const why = isTls ? ofTls : scheme === 'tcp' || scheme === 'udp' ? 'listenerOfPort' : ofHttp;
  const { name, hostname, owner } = listener;
  const params = { listener: name, port, hostname, host: host || '*', sni };
  const step: TraceStep = {
    step: isTls ? 'sni' : 'listener',
    status: 'True',
    message: sayTrace(why, params),
    object: owner,
    field: listenerField(listener),
  };
  return { ...stepOn(way, [step]), listener };
}

function behind(way: TraceWay, listener: Listener, door: GatewayDoor): GatewayEntries {
  const { gateway, tracing } = door;
  if (listener.protocol === 'HTTP') {
    const { others, doubt } = isolationOf(
      gateway,
      listener,
      hostnameOf(tracing.request.host),
      tracing
    );
    const alone = { way, listeners: [listener] };
    if (doubt === undefined) return { ...NO_ENTRIES, entries: [alone] };
    const entries = [alone, { way, listeners: [listener, ...others] }];
    return { ...NO_ENTRIES, entries, doubts: [doubt] };
  }
  if (listener.protocol !== 'HTTPS') {
    return { ...NO_ENTRIES, entries: [{ way, listeners: [listener] }] };
  }
  if (tracing.request.scheme === 'https') return directedHost(way, listener, door);
  const message = sayTrace('notTls', { listener: listener.name });
  const field = listenerField(listener);
  const step = {
    step: 'listener',
    status: 'False',
    message,
    object: listener.owner,
    field,
  } as const;
  return endedEntry(way, step, 'rejected');
}

function through(listener: Listener, door: GatewayDoor): GatewayEntries {
  const { on, end, doubt } = servedWay(takenBy(listener, door), listener);
  const own = {
    ...NO_ENTRIES,
    ends: end === undefined ? [] : [end],
    doubts: doubt === undefined ? [] : [doubt],
  };
  return joinEntries([on === undefined ? NO_ENTRIES : behind(on, listener, door), own]);
}

function closed(
  why: 'noPort' | 'noProtocol',
  { gateway, way, tracing }: GatewayDoor
): GatewayEntries {
  const { port, scheme } = tracing.request;
  const object = gateway.gateway;
  const message = sayTrace(why, { gateway: object, port, scheme });
  const step = {
    step: 'listener',
    status: 'False',
    message,
    object,
    field: '.spec.listeners',
  } as const;
  return endedEntry(way, step, 'noListener');
}

function ownProtocol(listener: Listener, { way }: GatewayDoor): GatewayEntries {
  const { name, protocol, owner: object } = listener;
  const message = sayTrace('ownProtocol', { listener: name, protocol });
  const step = {
    step: 'listener',
    status: 'Unknown',
    message,
    object,
    field: listenerField(listener),
  } as const;
  return endedEntry(way, step, 'unknown');
}

function byName(name: string, protocols: readonly string[], door: GatewayDoor): GatewayEntries {
  const { gateway, tracing } = door;
  const choice = chooseListeners(gateway, tracing.request.port, protocols, name);
  const ways = choice.possible.map(listener => through(listener, door)).reverse();
  return joinEntries([
    ...ways,
    ...(choice.isCertain ? [] : [noListener(door)]),
    { ...NO_ENTRIES, doubts: choiceDoubts(choice) },
  ]);
}

function known(name: string, door: GatewayDoor): GatewayEntries {
  const { scheme, port: called } = door.tracing.request;
  const there = door.gateway.listeners.filter(
    ({ port, protocol }) => port === called && (protocol === 'UDP') === (scheme === 'udp')
  );
  if (there.length === 0) return closed('noPort', door);
  const fitting = PROTOCOLS[scheme];
  if (there.some(({ protocol }) => fitting.includes(protocol))) return byName(name, fitting, door);
  const own = there.find(({ protocol }) => isImplementationSpecific(protocol));
  return own === undefined ? closed('noProtocol', door) : ownProtocol(own, door);
}

/**
 * Finds the listener of a Gateway that takes a request (GatewaySpec.listeners; Listener.hostname):
 * by port, scheme and the most specific hostname. For TLS, the SNI selects it. The Host of a request
 * over TLS can belong to another listener, which is answered with 421, or to none, which is
 * answered with 404.
 *
 * @returns Several ways if what decides was not read, or if the implementation decides.
 */
export function enterGateway(door: GatewayDoor): GatewayEntries {
  const { gateway, tracing } = door;
  const { scheme, sni, host, port } = tracing.request;
  const isConnection = scheme === 'tcp' || scheme === 'udp';
  const name = isTlsScheme(scheme) ? sni : isConnection ? '' : hostnameOf(host);
  const doubts = [...variableDoubts(gateway, port, name), ...unreadSets(gateway, tracing)];
  return joinEntries([known(name, door), { ...NO_ENTRIES, doubts }]);
}
