import { type GivenRequest, type ObjectRef, writeTraceUrl } from '../../analysis';
import { subjectOf } from '../../gatewayApi/kinds';

/** The object that a request is made from: a Gateway, or a match of a route. */
export interface MadeFrom {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The index in `spec.rules`. */
  readonly rule: number;
}

/** Writes where a request is made from, such as `HTTPRoute shop/web 0`. */
export function writeMadeFrom({ kind, namespace, name, rule }: MadeFrom): string {
  return `${kind} ${namespace}/${name} ${rule}`;
}

/**
 * Reads where a request is made from.
 *
 * @returns Undefined for `''` and a text that names nothing.
 */
export function readMadeFrom(text: string): MadeFrom | undefined {
  const found = /^(\w+) ([^/ ]+)\/([^/ ]+) (\d+)$/.exec(text);
  if (found === null) return undefined;
  const [, kind, namespace, name, rule] = found;
  return { kind, namespace, name, rule: Number(rule) };
}

/**
 * The query of the page *Trace* for a request that is made from an object.
 *
 * @param rule - For a route: the index of the rule that the request is for.
 * @returns Undefined for an object that takes no requests.
 */
export function traceSearch(ref: ObjectRef, rule = 0): string | undefined {
  const { kind, namespace, name } = ref;
  if (namespace === undefined) return undefined;
  const subject = subjectOf(ref);
  return subject === 'gateway' || subject === 'route'
    ? `${new URLSearchParams({ made: writeMadeFrom({ kind, namespace, name, rule }) })}`
    : undefined;
}

/** The query of the page *Trace* for a request with all that decides about it. */
export function traceRequestSearch(request: GivenRequest): string {
  const { scheme = 'http', host = '', port, path = '/', method, headers = {}, gateway } = request;
  const url = writeTraceUrl({ scheme, grpc: false, hostname: host, port, path, user: undefined });
  const parameters = new URLSearchParams({ url });
  if (method !== undefined) parameters.set('method', method);
  if (gateway !== undefined) parameters.set('gateway', `${gateway.namespace}/${gateway.name}`);
  Object.entries(headers).forEach(([name, values]) =>
    [values].flat().forEach(value => parameters.append('header', `${name}: ${value}`))
  );
  return `${parameters}`;
}

/** The query of the page *Trace* for a URL. */
export function traceUrlSearch(url: string): string {
  return `${new URLSearchParams({ url })}`;
}
