import { changedHeaders, type TraceAnswer, type TracedBackend } from '../../../src/analysis';
import type { EnvoyAnswer } from '../real/askEnvoy';
import { SENT_HEADER } from '../real/echoServer';
import type { EchoOwner } from '../real/envoyConfig';

// Envoy adds them.
const OWN = /^(x-envoy-|x-forwarded-|x-request-id$|via$|connection$|content-length$|host$)/;

function without(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== SENT_HEADER && !OWN.test(name))
  );
}

function sameHeaders(answer: TraceAnswer, backend: TracedBackend, seen: Record<string, string>) {
  const { headers, scheme } = answer.request;
  const own = { ...headers, ...(scheme === 'grpc' && { 'content-type': ['application/grpc'] }) };
  const expected = changedHeaders(own, backend.forwarded);
  const [left, right] = [without(expected), without(seen)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every(name => left[name] === right[name]);
}

function isSame({ namespace, name, port }: Partial<EchoOwner>, owner: EchoOwner): boolean {
  return namespace === owner.namespace && name === owner.name && port === owner.port;
}

function sameCopies({ mirrors }: TraceAnswer, copies: readonly EchoOwner[]): boolean {
  const isSent = (copy: EchoOwner) => mirrors.some(({ reference }) => isSame(reference, copy));
  const arrived = mirrors
    .filter(({ percent }) => percent >= 100)
    .every(({ reference }) => copies.some(copy => isSame(reference, copy)));
  return arrived && copies.length <= mirrors.length && copies.every(isSent);
}

function sameRequest(answer: TraceAnswer, backend: TracedBackend, real: EnvoyAnswer): boolean {
  const { protocol = '' } = answer.listener ?? {};
  // Gateways forward other connections as they are.
  if (!protocol.startsWith('HTTP')) return true;
  const { seen } = real;
  const { path, host, method } = backend.forwarded;
  return (
    path === seen?.path &&
    host === seen.host &&
    method === seen.method &&
    sameHeaders(answer, backend, { ...seen.headers })
  );
}

function isBackend(answer: TraceAnswer, real: EnvoyAnswer): boolean {
  const { backend: owner } = real;
  if (owner === undefined || !sameCopies(answer, real.copies)) return false;
  return answer.backends.some(
    backend => isSame(backend.reference, owner) && sameRequest(answer, backend, real)
  );
}

function isFailure({ grpcStatus, status }: TraceAnswer, real: EnvoyAnswer): boolean {
  if (real.backend !== undefined) return false;
  return grpcStatus === undefined ? real.status === status : real.grpcStatus === grpcStatus;
}

function isShared(answer: TraceAnswer, real: EnvoyAnswer): boolean {
  const { errorShare, unavailableShare } = answer;
  if (errorShare + unavailableShare === 0 || real.backend !== undefined) return false;
  if (answer.route?.kind === 'GRPCRoute') return real.grpcStatus === 14;
  if (answer.route?.kind !== 'HTTPRoute') return real.error !== undefined;
  return (errorShare > 0 && real.status === 500) || (unavailableShare > 0 && real.status === 503);
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
