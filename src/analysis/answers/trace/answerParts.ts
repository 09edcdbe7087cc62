import { listenerPlace, objectKey } from '../../objects/keys';
import type { TraceAnswer, TracedBackend } from './traceAnswer';

/** The parts of an answer that a reader compares between clusters, or before and after a change. */
export const ANSWER_PARTS = [
  'outcome',
  'gateway',
  'listener',
  'route',
  'backends',
  'path',
  'host',
  'headers',
  'location',
  'mirrors',
  'policies',
] as const;

export type AnswerPart = (typeof ANSWER_PARTS)[number];

export type AnswerParts = Readonly<Record<AnswerPart, string>>;

function sorted(pairs: Readonly<Record<string, string>>): unknown {
  return Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1));
}

function backendKey({ reference }: TracedBackend): string {
  return `${objectKey(reference)} ${reference.port ?? ''}`;
}

function edits({ set, add, remove }: TraceAnswer['response']): unknown {
  return [sorted(set), sorted(add), [...remove].sort()];
}

/**
 * The parts of an answer as texts. Two answers do the same with a request exactly if all parts are
 * equal. The indexes of rules and the numbers of endpoints are no parts.
 */
export function answerParts(answer: TraceAnswer): AnswerParts {
  const { outcome, status, grpcStatus, gateway, listener, route, backends, redirect } = answer;
  const each = backends
    .map(backend => ({ key: backendKey(backend), backend }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const of = (read: (backend: TracedBackend) => unknown) =>
    JSON.stringify([...new Set(each.map(({ backend }) => JSON.stringify(read(backend))))]);
  return {
    outcome: JSON.stringify([
      [outcome, status, grpcStatus, answer.errorShare, answer.unavailableShare],
      answer.alternatives.map(other => Object.values(answerParts(other))),
    ]),
    gateway: gateway === undefined ? '' : objectKey(gateway),
    listener: listener === undefined ? '' : listenerPlace(listener.owner, listener.name),
    route: route === undefined ? '' : objectKey(route),
    backends: JSON.stringify(each.map(({ key, backend }) => [key, backend.share])),
    path: of(({ forwarded }) => [forwarded.method, forwarded.path]),
    host: of(({ forwarded }) => forwarded.host),
    headers: `${of(({ forwarded }) => edits(forwarded))} ${of(({ response }) =>
      edits(response)
    )} ${JSON.stringify(edits(answer.response))}`,
    location: JSON.stringify([
      redirect?.location ?? null,
      redirect?.status ?? null,
      of(backend => backend.redirect?.location ?? null),
    ]),
    mirrors: JSON.stringify(
      answer.mirrors.map(({ reference, percent }) => [
        objectKey(reference),
        reference.port ?? null,
        percent,
      ])
    ),
    policies: of(({ policy }) => (policy === undefined ? null : objectKey(policy))),
  };
}
