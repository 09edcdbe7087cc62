import { changedHeaders, type TraceAnswer, type TracedBackend } from '../../src/analysis';
import type { EnvoyAnswer } from './askEnvoy';

// Envoy adds them.
const OWN = /^(x-envoy-|x-forwarded-|x-request-id$|via$|connection$|content-length$|host$)/;

function without(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.test(name)));
}

function sameHeaders(answer: TraceAnswer, backend: TracedBackend, seen: Record<string, string>) {
  const { headers, scheme } = answer.request;
  const own = { ...headers, ...(scheme === 'grpc' && { 'content-type': ['application/grpc'] }) };
  const expected = changedHeaders(own, backend.forwarded);
  const [left, right] = [without(expected), without(seen)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every(name => left[name] === right[name]);
}

function isBackend(answer: TraceAnswer, { backend, seen }: EnvoyAnswer): boolean {
  if (backend === undefined || seen === undefined) return false;
  return answer.backends.some(item => {
    const { namespace, name, port } = item.reference;
    const { path, host, method } = item.forwarded;
    return (
      namespace === backend.namespace &&
      name === backend.name &&
      port === backend.port &&
      path === seen.path &&
      host === seen.host &&
      method === seen.method &&
      sameHeaders(answer, item, { ...seen.headers })
    );
  });
}

function isFailure({ grpcStatus, status }: TraceAnswer, real: EnvoyAnswer): boolean {
  if (real.backend !== undefined) return false;
  return grpcStatus === undefined ? real.status === status : real.grpcStatus === grpcStatus;
}

function isShared(answer: TraceAnswer, real: EnvoyAnswer): boolean {
  if (answer.errorShare === 0 || real.backend !== undefined) return false;
  return answer.route?.kind === 'GRPCRoute' ? real.grpcStatus === 14 : real.status === 500;
}

/** Whether Envoy did what an answer says. Of several backends, any may answer. */
export function agreesWith(answer: TraceAnswer, real: EnvoyAnswer): boolean {
  switch (answer.outcome) {
    case 'noListener':
    case 'rejected':
      return real.error !== undefined;
    case 'redirect':
      return real.status === answer.status && real.location === answer.redirect?.location;
    case 'notFound':
    case 'misdirected':
    case 'error':
      return isFailure(answer, real);
    case 'backend':
      return isBackend(answer, real) || isShared(answer, real);
    case 'unknown':
      return answer.alternatives.some(alternative => agreesWith(alternative, real));
  }
}
