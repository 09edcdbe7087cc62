import { evaluateGiven, intersectHostnames } from '../../../../src/analysis';
import { refOf } from '../../../../src/analysis/objects/snapshot';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { type RawSpec, traceAgain, type Traced } from './traced';

interface RawListener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
}

function hasListeners({ kind }: KubernetesObject): boolean {
  return kind === 'Gateway' || kind === 'ListenerSet';
}

function rawListeners(objects: readonly KubernetesObject[]): readonly RawListener[] {
  return objects
    .filter(hasListeners)
    .flatMap(object => (object as unknown as RawSpec).spec.listeners as unknown as RawListener[]);
}

/**
 * Envoy chooses the routes of a listener by its SNI alone. Envoy Gateway leaves out hostnames that
 * another, more specific listener has.
 */
export function onlyListener({ objects, given, answer }: Traced): readonly Traced[] {
  if (answer.outcome !== 'misdirected') return [];
  const taken = answer.listener?.name;
  const own = answer.listener?.hostname ?? '';
  const others = rawListeners(objects)
    .filter(({ name, protocol }) => protocol === 'HTTPS' && name !== taken)
    .flatMap(({ hostname }) => (typeof hostname === 'string' ? hostname : []))
    .filter(hostname => intersectHostnames(own, hostname) === hostname);
  const alone = objects.map(object => {
    const { spec } = object as unknown as RawSpec;
    if (hasListeners(object)) {
      const listeners = spec.listeners.filter(
        ({ name, protocol }) => name === taken || protocol !== 'HTTPS'
      );
      return { ...object, spec: { ...spec, listeners } };
    }
    if (!object.kind.endsWith('Route') || spec.hostnames === undefined) return object;
    const hostnames = spec.hostnames.filter(hostname => !others.includes(hostname));
    const left = hostnames.length > 0 ? hostnames : ['nowhere.invalid'];
    return { ...object, spec: { ...spec, hostnames: left } };
  });
  return traceAgain(alone, given);
}

/**
 * Envoy Gateway leaves out hostnames of a route that another listener of the port has, although the
 * route is not attached to that listener.
 */
export function hostnamesOfOthers({ objects, given }: Traced): readonly Traced[] {
  const evaluation = evaluateGiven(objects, []);
  const mayAttach = (object: KubernetesObject, name: string) =>
    evaluation
      .route(refOf(object))
      ?.parents.flatMap(({ listeners }) => listeners)
      .some(
        ({ listener, selected, permitted }) =>
          listener.name === name && selected === 'True' && permitted === 'True'
      ) ?? false;
  const here = rawListeners(objects).filter(
    ({ protocol, port }) => protocol === 'HTTP' && port === given.port
  );
  let isChanged = false;
  const changed = objects.map(object => {
    if (!/^(HTTP|GRPC)Route$/.test(object.kind)) return object;
    const raw = object as unknown as RawSpec;
    if (raw.spec.hostnames === undefined) return object;
    const hostnames = raw.spec.hostnames.filter(name =>
      here.every(listener => listener.hostname !== name || mayAttach(object, listener.name))
    );
    isChanged ||= hostnames.length < raw.spec.hostnames.length;
    const left = hostnames.length > 0 ? hostnames : ['nowhere.invalid'];
    return { ...object, spec: { ...raw.spec, hostnames: left } };
  });
  return isChanged ? traceAgain(changed, given) : [];
}
