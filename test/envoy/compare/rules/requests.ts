import type { TraceAnswer } from '../../../../src/analysis';
import { traceAgain, type Traced } from './traced';

const SLASH = /%2f/i;

function split(path: string): readonly [path: string, query: string] {
  const at = path.indexOf('?');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
}

// Backslashes are slashes, slashes are merged, and dot segments are removed.
function normalized(path: string): string {
  const kept: string[] = [];
  const parts = path.replace(/\\/g, '/').replace(/\/+/g, '/').slice(1).split('/');
  parts.forEach((part, index) => {
    const isDots = part === '.' || part === '..';
    if (part === '..') kept.pop();
    if (!isDots) kept.push(part);
    else if (index === parts.length - 1) kept.push('');
  });
  return `/${kept.join('/')}`;
}

function isHttp({ listener }: TraceAnswer): boolean {
  return listener?.protocol === 'HTTP' || listener?.protocol === 'HTTPS';
}

function ended(traced: Traced, rest: Partial<TraceAnswer>): readonly Traced[] {
  const { answer } = traced;
  const none = { grpcStatus: undefined, backends: [], alternatives: [], errorShare: 0 };
  return [{ ...traced, answer: { ...answer, ...none, ...rest } }];
}

// Whether Envoy reads the request, whatever becomes of it.
function isRead(traced: Traced): boolean {
  const { outcome, alternatives } = traced.answer;
  return isHttp(traced.answer) || outcome === 'notFound' || alternatives.some(isHttp);
}

/** Envoy Gateway has Envoy normalize paths before they are matched. */
export function normalizedPath(traced: Traced): readonly Traced[] {
  const [path, query] = split(traced.given.path ?? '/');
  const next = normalized(path);
  if (SLASH.test(path) || next === path || !isRead(traced)) return [];
  return traceAgain(traced.objects, { ...traced.given, path: `${next}${query}` });
}

/** Envoy Gateway has Envoy redirect a client that escapes a slash. A gRPC call is refused. */
export function escapedSlash(traced: Traced): readonly Traced[] {
  const [path, query] = split(traced.given.path ?? '/');
  if (!SLASH.test(path) || !isRead(traced)) return [];
  if (traced.given.scheme === 'grpc') return ended(traced, { outcome: 'error', grpcStatus: 13 });
  const to = `${normalized(path.replace(/%2f/gi, '/'))}${query}`;
  const redirect = {
    status: 307,
    location: to,
    scheme: '',
    host: '',
    port: undefined,
    path: to,
  };
  return ended(traced, { outcome: 'redirect', status: 307, redirect });
}

/** Envoy Gateway has Envoy refuse header names with an underscore. */
export function underscore(traced: Traced): readonly Traced[] {
  const has = Object.keys(traced.given.headers ?? {}).some(name => name.includes('_'));
  return has && isRead(traced) ? ended(traced, { outcome: 'error', status: 400 }) : [];
}

/** HTTP/1.1 needs a Host, so Envoy refuses a request without one. */
export function noHost(traced: Traced): readonly Traced[] {
  const { host = '', scheme } = traced.given;
  if (host !== '' || !isRead(traced)) return [];
  return ended(traced, {
    outcome: 'error',
    ...(scheme === 'grpc' ? { grpcStatus: 13 } : { status: 400 }),
  });
}
