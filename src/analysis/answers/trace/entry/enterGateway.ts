import { isImplementationSpecific } from '../../../../gatewayApi/protocols';
import { isVariable, mayBecome } from '../../../../gatewayApi/variable';
import type { GatewayVerdict, Listener } from '../../../model';
import { sayTrace } from '../../../words/traceWords';
import type { TraceDoubt } from '../settle';
import {
  endWay,
  stepOn,
  type TraceAnswer,
  type TraceOutcome,
  type TraceStep,
  type TraceStepName,
  type TraceWay,
} from '../traceAnswer';
import { hostnameOf, isGrpc, type TraceScheme } from '../traceRequest';
import type { Tracing } from '../tracing';
import { chooseListeners, type ListenerChoice } from './chooseListeners';
import { isolationOf } from './isolation';
import { listenerField, servedWay } from './servedListener';
import { unreadSets } from './unreadSets';

/** A way into a Gateway. */
export interface GatewayEntry {
  readonly way: TraceWay;
  /** The listeners whose routes count, the one that takes the request first. */
  readonly listeners: readonly Listener[];
}

/** The ways into a Gateway that a request may take. */
export interface GatewayEntries {
  readonly entries: readonly GatewayEntry[];
  /** The answers without a way into the Gateway. */
  readonly ends: readonly TraceAnswer[];
  readonly doubts: readonly TraceDoubt[];
}

const PROTOCOLS: Readonly<Record<TraceScheme, readonly string[]>> = {
  http: ['HTTP'],
  grpc: ['HTTP'],
  https: ['HTTPS', 'TLS'],
  tls: ['HTTPS', 'TLS'],
  tcp: ['TCP'],
  udp: ['UDP'],
};

const NONE: GatewayEntries = { entries: [], ends: [], doubts: [] };

function ended(
  way: TraceWay,
  step: TraceStep,
  outcome: TraceOutcome,
  rest: Partial<TraceAnswer> = {}
): GatewayEntries {
  return { ...NONE, ends: [endWay(stepOn(way, [step]), outcome, rest)] };
}

function both(all: readonly GatewayEntries[]): GatewayEntries {
  return {
    entries: all.flatMap(({ entries }) => entries),
    ends: all.flatMap(({ ends }) => ends),
    doubts: all.flatMap(({ doubts }) => doubts),
  };
}

function taken(
  way: TraceWay,
  listener: Listener,
  step: TraceStepName,
  message: TraceStep['message']
) {
  const { owner } = listener;
  const found: TraceStep = {
    step,
    status: 'True',
    message,
    object: owner,
    field: listenerField(listener),
  };
  return { ...stepOn(way, [found]), listener };
}

function choiceDoubts({ possible, isCertain }: ListenerChoice): TraceDoubt[] {
  const doubtful = isCertain ? possible.slice(0, -1) : possible;
  return doubtful.map(listener => ({
    step: {
      step: 'listener',
      status: 'Unknown',
      message: sayTrace('listenerDoubt', { listener: listener.name }),
      object: listener.owner,
      field: listenerField(listener),
    },
    missing: listener.conditions.find(({ missing }) => missing !== undefined)?.missing,
  }));
}

// A port or hostname with a variable may be the one of the request.
function variableDoubts({ listeners }: GatewayVerdict, port: number, name: string): TraceDoubt[] {
  return listeners
    .filter(
      listener =>
        listener.variablePort === true ||
        (listener.port === port &&
          isVariable(listener.hostname) &&
          mayBecome(listener.hostname, name))
    )
    .map(({ owner, name: listener, index }) => ({
      step: {
        step: 'listener',
        status: 'Unknown',
        message: sayTrace('listenerDoubt', { listener }),
        object: owner,
        field: listenerField({ index }),
      },
      missing: { ...owner, cause: 'notGiven' },
    }));
}

class Door {
  private readonly port: number;
  private readonly sni: string;
  private readonly host: string;

  constructor(
    private readonly gateway: GatewayVerdict,
    private readonly way: TraceWay,
    private readonly tracing: Tracing
  ) {
    const { request } = tracing;
    this.port = request.port;
    this.sni = request.sni;
    this.host = hostnameOf(request.host);
  }

  open(): GatewayEntries {
    const { scheme } = this.tracing.request;
    const there = this.gateway.listeners.filter(
      ({ port, protocol }) => port === this.port && (protocol === 'UDP') === (scheme === 'udp')
    );
    if (there.length === 0) return this.closed('noPort');
    const fitting = PROTOCOLS[scheme];
    if (!there.some(({ protocol }) => fitting.includes(protocol))) {
      const own = there.find(({ protocol }) => isImplementationSpecific(protocol));
      return own === undefined ? this.closed('noProtocol') : this.ownProtocol(own);
    }
    if (scheme === 'https' || scheme === 'tls') return this.byName(this.sni, fitting);
    return this.byName(scheme === 'http' || scheme === 'grpc' ? this.host : '', fitting);
  }

  private closed(why: 'noPort' | 'noProtocol'): GatewayEntries {
    const { scheme } = this.tracing.request;
    const { gateway } = this.gateway;
    const message = sayTrace(why, { gateway, port: this.port, scheme });
    const step = {
      step: 'listener',
      status: 'False',
      message,
      object: gateway,
      field: '.spec.listeners',
    } as const;
    return ended(this.way, step, 'noListener');
  }

  private ownProtocol(listener: Listener): GatewayEntries {
    const { name, protocol, owner } = listener;
    const message = sayTrace('ownProtocol', { listener: name, protocol });
    const field = listenerField(listener);
    return ended(
      this.way,
      { step: 'listener', status: 'Unknown', message, object: owner, field },
      'unknown'
    );
  }

  private byName(name: string, protocols: readonly string[]): GatewayEntries {
    const choice = chooseListeners(this.gateway, this.port, protocols, name);
    const opened = choice.possible.map(listener => this.through(listener));
    return both([
      ...opened.reverse(),
      ...(choice.isCertain ? [] : [this.nobody()]),
      {
        ...NONE,
        doubts: [...choiceDoubts(choice), ...variableDoubts(this.gateway, this.port, name)],
      },
      { ...NONE, doubts: unreadSets(this.gateway, this.tracing) },
    ]);
  }

  // No listener has the name.
  private nobody(): GatewayEntries {
    const { gateway } = this.gateway;
    const { scheme, host } = this.tracing.request;
    const isTls = scheme === 'https' || scheme === 'tls';
    const params = { port: this.port, sni: this.sni, host };
    const why = isTls ? (this.sni === '' ? 'sniNeeded' : 'noSni') : 'noHost';
    const message = sayTrace(why, params);
    const step = {
      step: isTls ? 'sni' : 'listener',
      status: 'False',
      message,
      object: gateway,
      field: '.spec.listeners',
    } as const;
    if (isTls || scheme === 'tcp' || scheme === 'udp') return ended(this.way, step, 'rejected');
    return ended(this.way, step, 'notFound', this.notFound());
  }

  private notFound(): Partial<TraceAnswer> {
    return isGrpc(this.tracing.request) ? { grpcStatus: 12 } : { status: 404 };
  }

  private through(listener: Listener): GatewayEntries {
    const { scheme } = this.tracing.request;
    const isTls = scheme === 'https' || scheme === 'tls';
    const params = {
      listener: listener.name,
      port: this.port,
      hostname: listener.hostname,
      host: this.tracing.request.host || String(this.port),
      sni: this.sni,
    };
    const named = listener.hostname !== '';
    const ofTls = named ? 'sni' : this.sni === '' ? 'withoutSni' : 'sniAny';
    const ofHttp = named ? 'listener' : 'listenerAny';
    const why = isTls ? ofTls : scheme === 'tcp' || scheme === 'udp' ? 'listenerOfPort' : ofHttp;
    const way = taken(this.way, listener, isTls ? 'sni' : 'listener', sayTrace(why, params));
    const { on, end, doubt } = servedWay(way, listener);
    const opened = on === undefined ? NONE : this.behind(on, listener);
    const own = {
      ...NONE,
      ends: end === undefined ? [] : [end],
      doubts: doubt === undefined ? [] : [doubt],
    };
    return both([opened, own]);
  }

  private behind(way: TraceWay, listener: Listener): GatewayEntries {
    if (listener.protocol === 'HTTP') return this.isolated(way, listener);
    if (listener.protocol !== 'HTTPS')
      return { ...NONE, entries: [{ way, listeners: [listener] }] };
    if (this.tracing.request.scheme === 'tls') {
      const message = sayTrace('notTls', { listener: listener.name });
      const field = listenerField(listener);
      return ended(
        way,
        { step: 'listener', status: 'False', message, object: listener.owner, field },
        'rejected'
      );
    }
    return this.directed(way, listener);
  }

  private isolated(way: TraceWay, listener: Listener): GatewayEntries {
    const { others, doubt } = isolationOf(this.gateway, listener, this.host, this.tracing);
    const alone = { way, listeners: [listener] };
    if (doubt === undefined) return { ...NONE, entries: [alone] };
    return {
      ...NONE,
      entries: [alone, { way, listeners: [listener, ...others] }],
      doubts: [doubt],
    };
  }

  // "HTTPS: the Host may belong to another listener than the SNI" (Listener.hostname).
  private directed(way: TraceWay, listener: Listener): GatewayEntries {
    const choice = chooseListeners(this.gateway, this.port, ['HTTPS'], this.host);
    const doubts = choiceDoubts(choice);
    const params = {
      sni: this.sni,
      listener: listener.name,
      host: this.tracing.request.host,
      port: this.port,
    };
    const found = choice.possible.map((owner): GatewayEntries => {
      if (owner.key === listener.key) return { ...NONE, entries: [{ way, listeners: [listener] }] };
      const message = sayTrace('misdirected', { ...params, other: owner.name });
      const field = listenerField(owner);
      const step = {
        step: 'listener',
        status: 'False',
        message,
        object: owner.owner,
        field,
      } as const;
      return ended(way, step, 'misdirected', { status: 421 });
    });
    const nobody = () => {
      const message = sayTrace('noHost', params);
      const step = {
        step: 'listener',
        status: 'False',
        message,
        object: this.gateway.gateway,
      } as const;
      return ended(way, step, 'notFound', this.notFound());
    };
    return both([...found.reverse(), ...(choice.isCertain ? [] : [nobody()]), { ...NONE, doubts }]);
  }
}

/**
 * Finds the listener of a Gateway that takes a request (GatewaySpec.listeners; Listener.hostname):
 * by port, scheme and the most specific hostname. For TLS, the SNI selects it. The Host of a request
 * over TLS can belong to another listener, which is answered with 421, or to none, which is
 * answered with 404.
 *
 * @param way - The way up to the Gateway.
 * @returns Several ways if what decides was not read, or if the implementation decides.
 */
export function enterGateway(
  gateway: GatewayVerdict,
  way: TraceWay,
  tracing: Tracing
): GatewayEntries {
  return new Door(gateway, way, tracing).open();
}
