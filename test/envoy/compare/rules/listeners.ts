import { intersectHostnames } from '../../../../src/analysis';
import { type RawSpec, traceAgain, type Traced } from './traced';

/**
 * Envoy chooses the routes of a listener by its SNI alone. Envoy Gateway leaves out hostnames that
 * another, more specific listener has.
 */
export function onlyListener({ objects, given, answer }: Traced): readonly Traced[] {
  if (answer.outcome !== 'misdirected') return [];
  const taken = answer.listener?.name;
  const gateway = objects.find(({ kind }) => kind === 'Gateway') as unknown as RawSpec | undefined;
  const own = answer.listener?.hostname ?? '';
  const others = (gateway?.spec.listeners ?? [])
    .filter(({ name, protocol }) => protocol === 'HTTPS' && name !== taken)
    .flatMap(({ hostname }) => (typeof hostname === 'string' ? hostname : []))
    .filter(hostname => intersectHostnames(own, hostname) === hostname);
  const alone = objects.map(object => {
    const { spec } = object as unknown as RawSpec;
    if (object.kind === 'Gateway') {
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

interface RawListener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
  readonly allowedRoutes: { readonly namespaces: { readonly from: string } };
}

function mayAttach({ spec }: RawSpec, { name, allowedRoutes }: RawListener): boolean {
  // No route of a fleet is in the namespace of the Gateway.
  if (allowedRoutes.namespaces.from === 'Same') return false;
  return spec.parentRefs.some(
    ({ sectionName }) => sectionName === undefined || sectionName === name
  );
}

/**
 * Envoy Gateway leaves out hostnames of a route that another listener of the port has, although the
 * route is not attached to that listener.
 */
export function hostnamesOfOthers({ objects, given }: Traced): readonly Traced[] {
  const gateway = objects.find(({ kind }) => kind === 'Gateway') as unknown as RawSpec | undefined;
  const listeners = (gateway?.spec.listeners ?? []) as unknown as readonly RawListener[];
  const here = listeners.filter(({ protocol, port }) => protocol === 'HTTP' && port === given.port);
  let isChanged = false;
  const changed = objects.map(object => {
    if (!/^(HTTP|GRPC)Route$/.test(object.kind)) return object;
    const raw = object as unknown as RawSpec;
    if (raw.spec.hostnames === undefined) return object;
    const hostnames = raw.spec.hostnames.filter(name =>
      here.every(listener => listener.hostname !== name || mayAttach(raw, listener))
    );
    isChanged ||= hostnames.length < raw.spec.hostnames.length;
    const left = hostnames.length > 0 ? hostnames : ['nowhere.invalid'];
    return { ...object, spec: { ...raw.spec, hostnames: left } };
  });
  return isChanged ? traceAgain(changed, given) : [];
}
