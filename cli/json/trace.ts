import {
  formatMessage,
  type HeaderEdits,
  type Message,
  objectText,
  type TraceAnswer,
  type TracedBackend,
  type TraceLoser,
  type TraceStep,
} from '../../src/analysis';
import { completeRequest } from '../../src/analysis/answers/trace/traceRequest';
import type { BackendReference } from '../../src/gatewayApi/references';
import type { AnsweredRequest, TracedCluster } from '../trace/tracedCluster';
import { missingJson } from './finding';
import { paramsJson } from './messages';
import { namedJson } from './refs';

function messageJson(message: Message) {
  return {
    messageId: message.id,
    params: paramsJson(message, ({ object, field }) =>
      typeof object === 'string' ? field : `${objectText(object)} ${field}`
    ),
    message: formatMessage(message),
  };
}

function referenceJson({ group, kind, namespace, name, port }: BackendReference) {
  return { group, kind, namespace: namespace ?? null, name, port: port ?? null };
}

function editsJson({ set, add, remove }: HeaderEdits) {
  return { set, add, remove };
}

function redirectJson(redirect: TraceAnswer['redirect']) {
  if (redirect === undefined) return null;
  const { status, location, scheme, host, port, path } = redirect;
  return { status, location: location ?? null, scheme, host, port: port ?? null, path };
}

function backendJson(backend: TracedBackend) {
  const { reference, share, ready, policy, forwarded, response, redirect } = backend;
  const { method, path, host } = forwarded;
  return {
    ...referenceJson(reference),
    share,
    ready: ready ?? null,
    policy: policy === undefined ? null : namedJson(policy),
    forwarded: { method, path, host, ...editsJson(forwarded) },
    response: editsJson(response),
    redirect: redirectJson(redirect),
  };
}

function stepJson({ step, status, message, object, field }: TraceStep) {
  return {
    step,
    status,
    ...messageJson(message),
    object: object === undefined ? null : namedJson(object),
    field: field ?? null,
  };
}

function loserJson({ listener, route, rule, match, reason, message }: TraceLoser) {
  return {
    listener:
      listener === undefined ? null : { owner: namedJson(listener.owner), name: listener.name },
    route: route === undefined ? null : namedJson(route),
    rule: rule ?? null,
    match: match ?? null,
    reason,
    ...messageJson(message),
  };
}

/** One answer to a request, as the JSON output shows it. */
export function answerJson(answer: TraceAnswer): Record<string, unknown> {
  const { gateway, listener, outcome, status, grpcStatus, route, rule, match } = answer;
  return {
    gateway:
      gateway === undefined ? null : { namespace: gateway.namespace ?? null, name: gateway.name },
    listener:
      listener === undefined ? null : { owner: namedJson(listener.owner), name: listener.name },
    outcome,
    status: status ?? null,
    grpcStatus: grpcStatus ?? null,
    route: route === undefined ? null : namedJson(route),
    rule: rule ?? null,
    match: match ?? null,
    backends: answer.backends.map(backendJson),
    errorShare: answer.errorShare,
    unavailableShare: answer.unavailableShare,
    redirect: redirectJson(answer.redirect),
    mirrors: answer.mirrors.map(({ reference, percent }) => ({
      ...referenceJson(reference),
      percent,
    })),
    response: editsJson(answer.response),
    steps: answer.steps.map(stepJson),
    losers: answer.losers.map(loserJson),
    otherLosers: answer.otherLosers,
    missing: answer.missing.map(missingJson),
    alternatives: answer.alternatives.map(answerJson),
  };
}

function traceJsonOf({ request, expect, answers, isGood }: AnsweredRequest) {
  const [first] = answers;
  // Each Gateway has its own address. One that the request names is in it.
  const filled = request.gateway === undefined ? completeRequest(request) : first?.request;
  return {
    request: filled,
    ...(expect === undefined ? {} : { expect, met: isGood }),
    answers: answers.map(answerJson),
  };
}

/** The document that `trace --output json` prints. Programs rely on its shape. */
export function traceJson(clusters: readonly TracedCluster[]) {
  return {
    clusters: clusters.map(({ cluster, traces }) => ({
      name: cluster.name,
      traces: traces.map(traceJsonOf),
    })),
  };
}
